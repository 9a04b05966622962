package dev.demitasse.compiler.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void showsUtf8AsText() {
    String bytes =
        new String(
            "caf\u00e9 \u2615".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(Printable.bytes(bytes)).isEqualTo("caf\u00e9 \u2615");
  }

  @Test
  void showsOtherBytesByNumber() {
    assertThat(Printable.bytes("a\u00ff\u0080~")).isEqualTo("a\\xff\\x80~");
  }

  @Test
  void keepsOneLineOneLine() {
    assertThat(Printable.bytes("a\r\nb\tc\u001b")).isEqualTo("a\\x0d\\x0ab\tc\\x1b");
  }
}
