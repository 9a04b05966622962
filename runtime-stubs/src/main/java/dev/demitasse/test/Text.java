package dev.demitasse.test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Between a test's Strings, which are Unicode, and the host's, which are one byte a char. For
 * hosts, not for tests.
 */
public final class Text {
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private Text() {}

  /** A test's text as the bytes of its UTF-8. */
  public static String toHost(String unicode) {
    return new String(unicode.getBytes(StandardCharsets.UTF_8), BYTES);
  }

  /** Bytes that are no UTF-8 become U+FFFD. */
  public static String toTest(String bytes) {
    return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
  }
}
