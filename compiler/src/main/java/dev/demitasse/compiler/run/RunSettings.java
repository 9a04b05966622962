package dev.demitasse.compiler.run;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServedFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How filters are run.
 *
 * @param port on 127.0.0.1; 0 for any that is free
 * @param upstream where requests go after the filters; null for a fixed response
 * @param configurations of the plugins, by module name
 * @param vmId of all VMs, which therefore share data
 */
public record RunSettings(
    int port, @Nullable Origin upstream, Map<String, Bytes> configurations, String vmId) {
  private static final int LAST_PORT = 65535;

  /**
   * The settings as a user writes them.
   *
   * @param upstream {@code http://HOST:PORT}, or null
   * @param configurations each of the form {@code NAME=TEXT} or {@code NAME=@FILE}
   * @throws SettingException if one of them is not understood
   */
  public static RunSettings of(
      int port, @Nullable String upstream, List<String> configurations, String vmId) {
    if (port < 0 || port > LAST_PORT) {
      throw new SettingException("port", "it must be from 0 to " + LAST_PORT);
    }
    return new RunSettings(
        port, upstream == null ? null : origin(upstream), Configurations.of(configurations), vmId);
  }

  private static Origin origin(String url) {
    try {
      return Origin.of(url);
    } catch (IllegalArgumentException e) {
      throw new SettingException("upstream", e.getMessage());
    }
  }

  /**
   * The modules with their configurations.
   *
   * @throws SettingException if there is a configuration for no module
   */
  public List<ServedFilter> filters(List<Module> modules) {
    List<String> names = modules.stream().map(Module::name).toList();
    for (String name : configurations.keySet()) {
      if (!names.contains(name)) {
        String there = String.join(", ", names);
        throw new SettingException("config", "there is no filter " + name + "; there are " + there);
      }
    }
    List<ServedFilter> filters = new ArrayList<>();
    for (Module module : modules) {
      Bytes configuration = configurations.getOrDefault(module.name(), Bytes.EMPTY);
      filters.add(new ServedFilter(module.name(), module.wasm(), configuration));
    }
    return filters;
  }

  /** What a host says when it is ready. */
  static String listening(int port) {
    return "listening on http://127.0.0.1:" + port + " (Ctrl-C ends)";
  }
}
