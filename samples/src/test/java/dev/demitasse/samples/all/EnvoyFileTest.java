package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample comes with an {@code envoy.yaml} to try it with, in the test resources. */
class EnvoyFileTest {
  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void loadsTheModule(Sample sample) throws IOException {
    assertThat(Files.readString(sample.resource("envoy.yaml")))
        .contains("filename: target/wasm/" + sample.name() + ".wasm");
  }

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Sample#all")
  void isGood(Sample sample) throws IOException {
    Optional<Path> envoy = EnvoyBinary.find();
    Assumptions.assumeTrue(envoy.isPresent(), "no envoy: neither in ENVOY nor on the PATH");

    String file = sample.resource("envoy.yaml").toString();
    String printed = new Tool(envoy.get()).run("--mode", "validate", "-c", file);

    assertThat(printed).contains("OK");
  }
}
