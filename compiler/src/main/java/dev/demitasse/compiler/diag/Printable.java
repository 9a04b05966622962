package dev.demitasse.compiler.diag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from outside, made harmless for a terminal: what it would obey is shown instead. */
public final class Printable {
  private Printable() {}

  /** The text on one line; control characters as {@code \x1b}. */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\t') {
                shown.append(String.format("\\x%02x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /**
   * The bytes on one line: as UTF-8 if they are, else those beyond ASCII as {@code \xff}.
   *
   * @param bytes one byte a char
   */
  public static String bytes(String bytes) {
    ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return text(StandardCharsets.UTF_8.newDecoder().decode(raw).toString());
    } catch (CharacterCodingException e) {
      return escaped(bytes);
    }
  }

  private static String escaped(String bytes) {
    StringBuilder shown = new StringBuilder(bytes.length());
    for (char c : bytes.toCharArray()) {
      shown.append(c > '~' ? String.format("\\x%02x", (int) c) : text(String.valueOf(c)));
    }
    return shown.toString();
  }
}
