package dev.demitasse.compiler;

/** Which hosts a module is made for. */
public enum HostProfile {
  /** Envoy and what embeds the same C++ host: the smallest set of exports. */
  ENVOY,
  /**
   * Every host: both allocator names, context_create, vm_start, configure and done are exported.
   */
  ANY
}
