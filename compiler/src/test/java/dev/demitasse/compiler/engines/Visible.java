package dev.demitasse.compiler.engines;

/** Text as a golden keeps it: printable ASCII. */
final class Visible {
  private Visible() {}

  static String text(String latin1) {
    StringBuilder text = new StringBuilder();
    for (char c : latin1.toCharArray()) {
      if (c >= ' ' && c <= '~') {
        text.append(c);
      } else {
        text.append(String.format("\\x%02x", (int) c));
      }
    }
    return text.toString();
  }
}
