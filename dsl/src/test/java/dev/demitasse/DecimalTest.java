package dev.demitasse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "007,7",
    "200,200",
    "-1,-1",
    "9223372036854775807,9223372036854775807",
    "-9223372036854775808,-9223372036854775808",
    "-9223372036854775807,-9223372036854775807",
  })
  void numbersAreRead(String text, long number) {
    assertThat(Decimal.parse(text, 42)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--1",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "0x1",
        "1a",
        "9223372036854775808",
        "-9223372036854775809",
        "10000000000000000000",
        "99999999999999999999999999",
        "\u00b2",
      })
  void allElseIsMalformed(String text) {
    assertThat(Decimal.parse(text, 42)).isEqualTo(42);
  }
}
