package dev.demitasse.wasmhost.envoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvoyBinaryTest {
  @TempDir Path folder;

  @Test
  void theVariableComesBeforeThePath() throws IOException {
    Path named = executable("mine");
    Path onPath = executable("envoy");
    String path = folder.resolve("none") + File.pathSeparator + folder;

    assertThat(EnvoyBinary.find(Map.of("PATH", path))).contains(onPath);
    assertThat(EnvoyBinary.find(Map.of("PATH", path, "ENVOY", ""))).contains(onPath);
    assertThat(EnvoyBinary.find(Map.of("PATH", path, "ENVOY", named.toString()))).contains(named);
  }

  @Test
  void withoutOneThereIsNone() throws IOException {
    Files.writeString(folder.resolve("envoy"), "not executable");

    assertThat(EnvoyBinary.find(Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(EnvoyBinary.find(Map.of())).isEmpty();
  }

  @Test
  void aWrongNameIsAnError() {
    assertThatThrownBy(() -> EnvoyBinary.find(Map.of("ENVOY", "/no/such/envoy")))
        .hasMessage("ENVOY names no executable file: /no/such/envoy");
  }

  private Path executable(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
