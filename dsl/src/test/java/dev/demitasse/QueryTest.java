package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/p?a=1, 1",
        "/p?b=2&a=1, 1",
        "/p?a=1&a=2, 1",
        "/p?a=, \"\"",
        "/p?a, \"\"",
        "/p?b&a&c=1, \"\"",
        "/p?a=x=y, x=y",
        "/p?a=1#a=2, 1",
        "/p?a=%41%2b%2B%zz, A++%zz",
        "/p?a=one+two%20three, one two three",
        "/p?a=%4, %4",
        "/p?a=%, %",
        "/p?a=%4%41, %4A",
        "/p?%61=1, 1",
        "/p??a=2&a=1, 1",
        "/?a=1?2, 1?2",
        "/p?&&a=1&, 1",
        "/p?aa=2&a=1, 1",
        "/p?a=100%&b=1, 100%",
      })
  void theFirstParameterOfTheNameIsFound(String path, String value) {
    assertThat(Query.first(path, "a")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a=1",
        "/p?",
        "/p?b=1",
        "/p?A=1",
        "/p#?a=1",
        "/p?b#&a=1",
        "/p?=a",
        "#?a=1"
      })
  void anAbsentOneIsNull(String path) {
    assertThat(Query.first(path, "a")).isNull();
  }

  @Test
  void namesAndValuesAreBytes() {
    assertThat(Query.first("/?caf%C3%A9=%FF+\u00e9", "caf\u00c3\u00a9")).isEqualTo("\u00ff \u00e9");
  }

  @Test
  void aParameterMayHaveNoName() {
    assertThat(Query.first("/p?=1", "")).isEqualTo("1");
  }
}
