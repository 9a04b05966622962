package dev.demitasse.wasmhost.envoy;

/** The escapes that Envoy's {@code --log-format-escaped} writes: absl::CEscape. */
final class CEscapes {
  private static final String LETTERS = "nrt\"'\\";
  private static final String MEANT = "\n\r\t\"'\\";

  private CEscapes() {}

  /** The text that was escaped; three octal digits stand for one byte. */
  static String undo(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) != '\\') {
        text.append(escaped.charAt(i));
      } else if (LETTERS.indexOf(escaped.charAt(i + 1)) >= 0) {
        text.append(MEANT.charAt(LETTERS.indexOf(escaped.charAt(++i))));
      } else {
        text.append((char) Integer.parseInt(escaped.substring(i + 1, i + 4), 8));
        i += 3;
      }
    }
    return text.toString();
  }
}
