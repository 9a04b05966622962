package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.diag.SettingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What {@code -Ademitasse.…} says.
 *
 * @param names do the modules say the names of their functions and locals?
 * @param reports the folder for source maps and size tables; null if none are wanted
 */
record Settings(HostProfile host, boolean names, @Nullable Path reports) {
  static final String PREFIX = "demitasse.";
  static final String DEBUG = PREFIX + "debug";
  private static final String HOST = PREFIX + "host";
  private static final String NAMES = PREFIX + "names";
  private static final String REPORTS = PREFIX + "reports";

  /** The options that there are. */
  static final Set<String> ALL = Set.of(HOST, NAMES, REPORTS, DEBUG);

  /** Reads the options of a processor; of one without a value, the value is null. */
  static Settings of(Map<String, String> options) {
    String host = options.get(HOST);
    String reports = options.get(REPORTS);
    return new Settings(
        host == null ? HostProfile.ENVOY : HostProfile.of(host),
        options.containsKey(NAMES) && flag("names", options.get(NAMES)),
        reports == null ? null : Path.of(reports));
  }

  private static boolean flag(String setting, @Nullable String value) {
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new SettingException(setting, "it is true or false, not " + value);
    }
    return !"false".equals(value);
  }

  Options options() {
    return new Options(host, Options.ALL_FUEL, names);
  }
}
