package dev.demitasse.samples.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Comparison comparison = new Comparison();

  @Test
  void knowsWhichAllowedDifferenceWasNeeded() {
    assertThat(comparison.difference(seen("server: a", "x: 1"), seen("server: b", "x: 1")))
        .isNull();
    assertThat(comparison.difference(seen("date: a"), seen("date: a"))).isNull();

    assertThat(comparison.needed()).containsExactly(AllowedDifference.SERVER);
    assertThat(comparison.met()).containsExactly(AllowedDifference.SERVER, AllowedDifference.DATE);
  }

  @Test
  void showsWhereTheHostsPart() {
    assertThat(comparison.difference(seen("a: 1", "b: 2\u00ff", "c: 3"), seen("a: 1", "c: 3")))
        .hasToString(
            """
            Envoy:
              response 0: a: 1
            > response 0: b: 2\\xff
              response 0: c: 3
            embedded host:
              response 0: a: 1
            > response 0: c: 3
            """);
    assertThat(comparison.difference(seen("a: 1"), seen())).isNotNull();
  }

  @Test
  void comparesWhatHasNoOrderWithoutIt() {
    Transcript one = new Transcript();
    one.add("log: ", false, List.of("a", "b"));
    Transcript other = new Transcript();
    other.add("log: ", false, List.of("b", "a"));

    assertThat(comparison.difference(one, other)).isNull();
  }

  private static Transcript seen(String... facts) {
    Transcript transcript = new Transcript();
    transcript.add("response 0: ", true, List.of(facts));
    return transcript;
  }
}
