package dev.demitasse;

/** Numbers in headers. */
final class Decimal {
  private Decimal() {}

  /** Digits after at most one minus; {@code ifMalformed} for all else and what does not fit. */
  static long parse(String text, long ifMalformed) {
    boolean negative = text.startsWith("-");
    int start = negative ? 1 : 0;
    if (text.length() == start) {
      return ifMalformed;
    }
    // Kept negative, because Long.MIN_VALUE has no positive counterpart.
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || !hasRoom(number, digit)) {
        return ifMalformed;
      }
      number = number * 10 - digit;
    }
    if (negative) {
      return number;
    }
    return number == Long.MIN_VALUE ? ifMalformed : -number;
  }

  private static boolean hasRoom(long number, int digit) {
    long most = Long.MIN_VALUE / 10;
    return number > most || number == most && digit <= 8;
  }
}
