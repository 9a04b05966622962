package dev.demitasse.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/java.md} holds what of the JDK exists inside a module. The system property
 * {@code bless} writes it anew.
 */
final class JavaPageTest {
  private static final Path PAGE = Path.of("../docs/java.md");
  private static final Path GUESTS = Path.of("../runtime-stubs/src/main/java", Names.GUEST);

  @Test
  void thePageHoldsWhatTheGuestClassesHave() throws IOException {
    String wanted = new JavaPage().of(guests());
    if (System.getProperty("bless") != null) {
      Files.writeString(PAGE, wanted);
    }

    assertThat(Files.readString(PAGE))
        .as("run once with -Dtest=JavaPageTest -Dbless to write it anew")
        .isEqualTo(wanted);
  }

  private static List<String> guests() throws IOException {
    try (Stream<Path> files = Files.list(GUESTS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
          .filter(name -> name.startsWith("Guest"))
          .toList();
    }
  }
}
