package dev.demitasse.wasmhost.envoy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** For tests that are skipped, visibly, where there is no Envoy. */
final class NeedsEnvoy {
  private NeedsEnvoy() {}

  /** Envoy's binary; ends the test as skipped if there is none. */
  static Path binary() {
    Optional<Path> envoy = EnvoyBinary.find();
    Assumptions.assumeTrue(envoy.isPresent(), "no envoy: set ENVOY or put it on the PATH");
    return envoy.get();
  }
}
