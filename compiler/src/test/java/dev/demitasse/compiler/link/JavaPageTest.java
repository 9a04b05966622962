package dev.demitasse.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/java.md} holds what of the JDK exists inside a module. The system property
 * {@code bless} writes it anew.
 */
final class JavaPageTest {
  private static final Path PAGE = Path.of("../docs/java.md");

  @Test
  void thePageHoldsWhatTheGuestClassesHave() throws IOException {
    String wanted = new JavaPage().text();
    if (System.getProperty("bless") != null) {
      Files.writeString(PAGE, wanted);
    }

    assertThat(Files.readString(PAGE))
        .as("run once with -Dtest=JavaPageTest -Dbless to write it anew")
        .isEqualTo(wanted);
  }
}
