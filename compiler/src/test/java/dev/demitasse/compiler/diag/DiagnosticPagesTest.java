package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/diagnostics} are those of the catalogue. The system property {@code
 * bless} writes them anew.
 */
final class DiagnosticPagesTest {
  private static final Path FOLDER = Path.of("../docs/diagnostics");

  @Test
  void thePagesAreThoseOfTheCatalogue() throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    wanted.put("README.md", Page.index());
    for (Code code : Code.values()) {
      wanted.put(code + ".md", Page.of(code));
    }
    if (System.getProperty("bless") != null) {
      write(wanted);
    }

    assertThat(read())
        .as("run once with -Dtest=DiagnosticPagesTest -Dbless to write them anew")
        .isEqualTo(wanted);
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String gone : read().keySet()) {
      Files.delete(FOLDER.resolve(gone));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }
}
