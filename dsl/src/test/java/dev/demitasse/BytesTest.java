package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  private static final Bytes DIGITS = Bytes.of("0123456789");

  @Test
  void aTextIsOneByteAChar() {
    Bytes bytes = Bytes.of("a\0\u00ff");
    assertThat(bytes.length()).isEqualTo(3);
    assertThat(bytes.get(2)).isEqualTo((byte) -1);
    assertThat(bytes.text()).isEqualTo("a\0\u00ff");
  }

  @Test
  void aCharAbove255IsRefused() {
    assertThatThrownBy(() -> Bytes.of("ab\u0100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index 2");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(Bytes.of("")).isSameAs(Bytes.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 255, 256, Long.MIN_VALUE, Long.MAX_VALUE, 0x0123456789abcdefL})
  void longsComeBack(long value) {
    Bytes bytes = Bytes.ofLongLE(value);
    assertThat(bytes.length()).isEqualTo(8);
    assertThat(bytes.getLongLE(0)).isEqualTo(value);
    assertThat(bytes.getIntLE(4)).isEqualTo((int) (value >>> 32));
  }

  @Test
  void theLeastSignificantByteStandsFirst() {
    assertThat(Bytes.ofLongLE(1).text()).isEqualTo("\1\0\0\0\0\0\0\0");
  }

  @Test
  void numbersAreReadAtAnyIndex() {
    Bytes bytes = Bytes.of("xyz\1\2\3\4\5\6\7\u0088");
    assertThat(bytes.getIntLE(3)).isEqualTo(0x04030201);
    assertThat(bytes.getLongLE(3)).isEqualTo(0x8807060504030201L);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void anIndexOutsideThrows(int index) {
    assertThatThrownBy(() -> DIGITS.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aLongThatReachesOutsideThrows(int index) {
    assertThatThrownBy(() -> DIGITS.getLongLE(index)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anIntThatReachesOutsideThrows() {
    assertThat(DIGITS.getIntLE(6)).isEqualTo(0x39383736);
    assertThatThrownBy(() -> DIGITS.getIntLE(7)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource({"0,10,0123456789", "3,5,34", "9,10,9"})
  void slicesHoldWhatLiesBetween(int from, int to, String text) {
    assertThat(DIGITS.slice(from, to).text()).isEqualTo(text);
  }

  @Test
  void anEmptySliceIsAllowedAtTheEnd() {
    assertThat(DIGITS.slice(10, 10)).isSameAs(Bytes.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({"-1,2", "0,11", "5,4", "11,11"})
  void aSliceOutsideThrows(int from, int to) {
    assertThatThrownBy(() -> DIGITS.slice(from, to)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aPartIsFoundWhereItFirstBegins() {
    Bytes bytes = Bytes.of("abcabc");
    assertThat(bytes.indexOf(Bytes.of("bc"))).isEqualTo(1);
    assertThat(bytes.indexOf(Bytes.of("x"))).isEqualTo(-1);
    assertThat(bytes.indexOf(Bytes.EMPTY)).isZero();
  }

  @Test
  void equalBytesAreEqual() {
    assertThat(Bytes.of("ab"))
        .isEqualTo(Bytes.of("xab").slice(1, 3))
        .hasSameHashCodeAs(Bytes.of("ab"));
    assertThat(Bytes.of("ab")).isNotEqualTo(Bytes.of("aB")).isNotEqualTo("ab");
    assertThat(Bytes.of("a\u00ff")).hasToString("Bytes[61 ff]");
  }

  @Test
  void aBuilderPutsTogetherInOrder() {
    Bytes built =
        Bytes.builder(1)
            .add("ab")
            .add(Bytes.of("cd"))
            .add(DIGITS, 2, 4)
            .addIntLE(-2)
            .addLongLE(3)
            .build();
    assertThat(built.text()).isEqualTo("abcd23\u00fe\u00ff\u00ff\u00ff" + "\3\0\0\0\0\0\0\0");
  }

  @Test
  void whatWasBuiltStaysAsItIs() {
    Bytes.Builder builder = Bytes.builder(-5).add("a");
    Bytes first = builder.build();
    Bytes second = builder.add("b").build();
    assertThat(first.text()).isEqualTo("a");
    assertThat(second.text()).isEqualTo("ab");
    assertThat(Bytes.builder(9).build()).isSameAs(Bytes.EMPTY);
  }

  @Test
  void aBuilderRefusesWhatBytesRefuse() {
    Bytes.Builder builder = Bytes.builder(8);
    assertThatThrownBy(() -> builder.add("\u20ac")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.add(DIGITS, 9, 11))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
