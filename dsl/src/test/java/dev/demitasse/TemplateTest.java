package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void argumentsTakeTheirPlaces() {
    assertThat(Template.expand("{} of {}: {}{}", 1, 2L, 'c', true)).isEqualTo("1 of 2: ctrue");
  }

  @Test
  void anArgumentIsNotExpandedAgain() {
    assertThat(Template.expand("{} {}", "{}", "b")).isEqualTo("{} b");
  }

  @Test
  void withoutArgumentsTheTextIsTakenAsItIs() {
    assertThat(Template.expand("a {} b")).isEqualTo("a {} b");
  }

  @Test
  void tooFewAndTooManyArgumentsAreBorne() {
    assertThat(Template.expand("{} {}", "a")).isEqualTo("a {}");
    assertThat(Template.expand("{}", "a", "b")).isEqualTo("a");
    assertThat(Template.expand("none", "a")).isEqualTo("none");
  }
}
