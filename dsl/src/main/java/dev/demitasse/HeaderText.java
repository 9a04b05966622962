package dev.demitasse;

/** What may stand in the name and in the value of a header. */
final class HeaderText {
  private HeaderText() {}

  /** False where CR, LF or NUL would let a value end its header and begin another one. */
  static boolean isSafe(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\n' || c == '\0') {
        return false;
      }
    }
    return true;
  }
}
