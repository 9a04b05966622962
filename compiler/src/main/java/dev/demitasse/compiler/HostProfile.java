package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.SettingException;

/** Which hosts a module is made for. */
public enum HostProfile {
  /** Envoy and what embeds the same C++ host: the smallest set of exports. */
  ENVOY,
  /**
   * Every host: both allocator names, context_create, vm_start, configure and done are exported.
   */
  ANY;

  /**
   * Reads a profile as a user writes it, in letters of any case.
   *
   * @throws SettingException for {@code host}, if there is none of that name
   */
  public static HostProfile of(String text) {
    for (HostProfile each : values()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new SettingException("host", "it is envoy or any, not " + text);
  }
}
