package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Nullable;
import dev.demitasse.test.FilterUnderTest;
import dev.demitasse.test.HostBackend;
import java.util.List;

/** Runs the tests of filters in a real Envoy, one process a test. */
public final class EnvoyBackend implements HostBackend {
  @Override
  public @Nullable String missing() {
    return EnvoyBinary.find().isPresent()
        ? null
        : "no Envoy: neither does ENVOY name one, nor is there one on the PATH";
  }

  @Override
  public RunningHost open(List<FilterUnderTest> chain) {
    return new EnvoyTestHost(EnvoyBinary.find().orElseThrow(), chain);
  }
}
