package dev.demitasse.samples.hosts;

/** Values of headers: RFC 9110, section 5.5. */
final class Values {
  private static final String VISIBLE = chars('!', 0x7e);

  /** Also obs-text, spaces and tabs. */
  private static final String ALLOWED = VISIBLE + chars(0x80, 0xff) + "   \t";

  private static final int LONG = 60 * 1024;

  private Values() {}

  static String any(Draws draws) {
    return switch (draws.below(10)) {
      case 0 -> "";
      case 1 -> " \t" + draws.text(draws.between(0, 5), ALLOWED) + "\t ";
      case 2 -> draws.text(draws.between(1, 4), chars(0x80, 0xff));
      case 3, 4 -> draws.text(draws.between(1, 200), ALLOWED);
      default -> draws.text(draws.between(1, 12), VISIBLE);
    };
  }

  /** Up to the limit of a whole head. */
  static String big(Draws draws) {
    int most = draws.chance(50) ? LONG : 2000;
    return draws.text(1, VISIBLE) + "y".repeat(draws.below(most)) + draws.text(1, VISIBLE);
  }

  /** With a byte that must not be in one. */
  static String bad(Draws draws) {
    return "a" + draws.text(1, chars(1, 8) + chars(0xb, 0xc) + chars(0xe, 0x1f) + "\u007f\0") + "b";
  }

  static String visible(Draws draws) {
    return draws.text(draws.between(1, 12), VISIBLE);
  }

  /** All chars from one to another. */
  static String chars(int first, int last) {
    StringBuilder all = new StringBuilder();
    for (int c = first; c <= last; c++) {
      all.append((char) c);
    }
    return all.toString();
  }
}
