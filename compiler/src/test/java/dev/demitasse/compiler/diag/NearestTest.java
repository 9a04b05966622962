package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> NAMES = List.of("indexOf", "lastIndexOf", "isEmpty", "length");

  @Test
  void findsWhatIsMisspelt() {
    assertThat(Nearest.to("indexof", NAMES)).containsExactly("indexOf");
    assertThat(Nearest.to("lenght", NAMES)).containsExactly("length");
    assertThat(Nearest.to("isEmpti", NAMES)).containsExactly("isEmpty");
  }

  @Test
  void findsNothingForAnotherWord() {
    assertThat(Nearest.to("matches", NAMES)).isEmpty();
    assertThat(Nearest.to("", NAMES)).isEmpty();
  }

  @Test
  void givesThreeAtMostTheNearestFirst() {
    assertThat(Nearest.to("abcdef", List.of("abcdxx", "abcdeX", "abcdef", "abcxef", "abcde")))
        .containsExactly("abcdef", "abcde", "abcdeX");
  }
}
