package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b\tc", "\u0080\u00ff", "%0d%0a"})
  void mostTextIsSafe(String text) {
    assertThat(HeaderText.isSafe(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\0", "a\r\nset-cookie: b", "end\n", "\nstart", "a\0b"})
  void lineEndsAndNulAreNot(String text) {
    assertThat(HeaderText.isSafe(text)).isFalse();
  }
}
