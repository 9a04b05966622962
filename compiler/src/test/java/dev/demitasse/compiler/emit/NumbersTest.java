package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.wasm.Leb128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "63, 1",
    "64, 2",
    "127, 2",
    "128, 2",
    "8191, 2",
    "8192, 3",
    "-1, 1",
    "-64, 1",
    "-65, 2",
    "-8192, 2",
    "-8193, 3",
    "2147483647, 5",
    "-2147483648, 5",
    "9223372036854775807, 10",
    "-9223372036854775808, 10"
  })
  void signedNumbersTakeTheFewestBytes(long value, int bytes) throws BadModuleException {
    byte[] written = new ByteWriter().signed(value).bytes();
    assertThat(written).hasSize(bytes);
    assertThat(Leb128.signedLength(value)).isEqualTo(bytes);
    assertThat(new ByteReader(written).signed(Long.SIZE)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "63, 1",
    "64, 1",
    "127, 1",
    "128, 2",
    "8192, 2",
    "16383, 2",
    "16384, 3",
    "2147483648, 5",
    "4294967295, 5"
  })
  void unsignedNumbersTakeTheFewestBytes(long value, int bytes) throws BadModuleException {
    byte[] written = new ByteWriter().unsigned(value).bytes();
    assertThat(written).hasSize(bytes);
    assertThat(Leb128.unsignedLength(value)).isEqualTo(bytes);
    assertThat(new ByteReader(written).u32()).isEqualTo(value);
  }

  @Test
  void longerFormsAreReadUpToTheLengthThatTheWidthAllows() throws BadModuleException {
    assertThat(new ByteReader(bytes(0x80, 0x80, 0x80, 0x80, 0x00)).u32()).isZero();
    assertThat(new ByteReader(bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x7F)).signed(32)).isEqualTo(-1);
    assertThat(new ByteReader(bytes(0x80, 0x80, 0x80, 0x80, 0x78)).signed(32))
        .isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void tooLongNumbersAreRefused() {
    assertThatThrownBy(() -> new ByteReader(bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x1F)).u32())
        .isInstanceOf(BadModuleException.class);
    assertThatThrownBy(() -> new ByteReader(bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x00)).u32())
        .isInstanceOf(BadModuleException.class);
    assertThatThrownBy(() -> new ByteReader(bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F)).signed(32))
        .isInstanceOf(BadModuleException.class);
    assertThatThrownBy(() -> new ByteReader(bytes(0x80)).u32())
        .isInstanceOfSatisfying(BadModuleException.class, e -> assertThat(e.offset()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        0x80000000,
        0x7F800000,
        0xFF800000,
        0x7FC00000,
        0x7FA00001,
        0xFFC00000,
        1,
        0x3F9D70A4
      })
  void floatsAreWrittenWithAllBits(int bits) {
    String text = WatNumbers.f32(bits);
    boolean isNan = Float.isNaN(Float.intBitsToFloat(bits));
    assertThat(text.contains("nan")).isEqualTo(isNan);
    assertThat(isNan || bits == Float.floatToRawIntBits(parsed(text))).isTrue();
  }

  private static float parsed(String text) {
    return Float.parseFloat(text.replace("inf", "Infinity"));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
