package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPairsTest {
  private static Bytes pairs(String... namesAndValues) {
    Bytes pairs = Bytes.EMPTY;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs = ReplyHeaders.with(pairs, namesAndValues[i], namesAndValues[i + 1]);
    }
    return pairs;
  }

  @Test
  void theEncodingIsTheSpecifications() {
    HeaderPairs collected = new HeaderPairs();
    assertThat(collected.encoded()).isSameAs(Bytes.EMPTY);
    collected.add("a", "bc");
    collected.add("def", "");
    assertThat(pairs("a", "bc", "def", "").text())
        .isEqualTo("\2\0\0\0" + "\1\0\0\0\2\0\0\0" + "\3\0\0\0\0\0\0\0" + "a\0bc\0" + "def\0\0")
        .isEqualTo(collected.encoded().text());
  }

  @Test
  void repeatsAreSeenInAnyCase() {
    Bytes pairs = pairs("a", "1", "bb", "2", "x", "3", "a", "", "B", "4");
    assertThat(EncodedPairs.isRepeated(pairs, "a")).isTrue();
    assertThat(EncodedPairs.isRepeated(pairs, "A")).isTrue();
    assertThat(EncodedPairs.isRepeated(pairs, "x")).isFalse();
    assertThat(EncodedPairs.isRepeated(pairs, "b")).isFalse();
    assertThat(EncodedPairs.isRepeated(pairs, "none")).isFalse();
  }

  @Test
  void aValueIsNoName() {
    assertThat(EncodedPairs.isRepeated(pairs("a", "a", "b", "a"), "a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "\0\0\0\0", "\1\0", "\1\0\0\0", "\u00ff\u00ff\u00ff\u00ff"})
  void emptyMapsHaveSeveralForms(String encoded) {
    assertThat(EncodedPairs.isRepeated(Bytes.of(encoded), "")).isFalse();
  }

  private static List<String> all(Bytes pairs) {
    List<String> all = new ArrayList<>();
    EncodedPairs.forEach(pairs, (name, value) -> all.add(name + "=" + value));
    return all;
  }

  @Test
  void allPairsAreGivenInTheirOrder() {
    assertThat(all(pairs("a", "1", ":b", "", "", "c", "a", "1")))
        .containsExactly("a=1", ":b=", "=c", "a=1");
    assertThat(all(pairs())).isEmpty();
  }

  @Test
  void whatDoesNotFitEndsThem() {
    String good = pairs("a", "1", "bc", "23").text();

    assertThat(all(Bytes.of(good.substring(0, good.length() - 1)))).containsExactly("a=1");
    assertThat(all(Bytes.of(good.substring(0, good.length() - 7)))).isEmpty();
    assertThat(all(Bytes.of("\3" + good.substring(1)))).isEmpty();
    assertThat(all(Bytes.of("\2\0\0\u0020" + good.substring(4)))).containsExactly("a=1", "bc=23");
  }

  // The accesses that nothing checks in a module are checked on the JVM.
  @Test
  void nothingThatAHostGivesThrows() {
    String good = pairs("a", "1", "a", "2").text();
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      char[] bad = good.toCharArray();
      bad[random.nextInt(bad.length)] = (char) random.nextInt(256);
      bad[random.nextInt(bad.length)] = (char) random.nextInt(256);
      String cut = new String(bad, 0, random.nextInt(bad.length + 1));
      EncodedPairs.isRepeated(Bytes.of(cut), "a");
      assertThat(all(Bytes.of(cut))).hasSizeLessThanOrEqualTo(2);
    }
  }
}
