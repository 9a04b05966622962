package dev.demitasse.wasmhost.envoy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where Envoy is on this machine. */
public final class EnvoyBinary {
  private EnvoyBinary() {}

  /** What the environment variable {@code ENVOY} names, else {@code envoy} on the path. */
  public static Optional<Path> find() {
    return find(System.getenv());
  }

  /**
   * As {@link #find()}, in that environment.
   *
   * @throws IllegalStateException if {@code ENVOY} names a file that cannot be run: somebody who
   *     names one does not want its tests to be skipped
   */
  static Optional<Path> find(Map<String, String> environment) {
    String named = environment.getOrDefault("ENVOY", "");
    if (!named.isEmpty()) {
      Path path = Path.of(named);
      if (!isRunnable(path)) {
        throw new IllegalStateException("ENVOY names no executable file: " + named);
      }
      return Optional.of(path);
    }
    return Arrays.stream(
            environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "envoy"))
        .filter(EnvoyBinary::isRunnable)
        .findFirst();
  }

  private static boolean isRunnable(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
