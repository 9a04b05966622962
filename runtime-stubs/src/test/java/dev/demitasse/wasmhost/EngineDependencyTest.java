package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineDependencyTest {
  @Test
  void oneFileNamesTheEngine() throws IOException, URISyntaxException {
    Path classes =
        Path.of(WasmVm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> naming =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(EngineDependencyTest::namesEngine)
              .map(file -> file.getFileName().toString().replaceFirst("[.$].*", ""))
              .distinct()
              .toList();

      assertThat(naming).containsExactly("Engine");
    }
  }

  private static boolean namesEngine(Path classFile) {
    try {
      byte[] bytes = Files.readAllBytes(classFile);
      return new String(bytes, StandardCharsets.ISO_8859_1).contains("run/endive/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
