package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Options;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What {@code -Ademitasse.…} says.
 *
 * @param reports the folder for source maps and size tables; null if none are wanted
 */
record Settings(HostProfile host, @Nullable Path reports) {
  static final String PREFIX = "demitasse.";
  static final String DEBUG = PREFIX + "debug";
  private static final String HOST = PREFIX + "host";
  private static final String REPORTS = PREFIX + "reports";

  static final Set<String> NAMES = Set.of(HOST, REPORTS, DEBUG);

  /** Reads the options of a processor; of one without a value, the value is null. */
  static Settings of(Map<String, String> options) {
    String host = options.get(HOST);
    String reports = options.get(REPORTS);
    return new Settings(
        host == null ? HostProfile.ENVOY : HostProfile.of(host),
        reports == null ? null : Path.of(reports));
  }

  Options options() {
    return new Options(host, Options.ALL_FUEL);
  }
}
