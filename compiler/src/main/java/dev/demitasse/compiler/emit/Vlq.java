package dev.demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a source map (ECMA-426, Base64 VLQ): Base64 digits of five bits, the lowest first,
 * the sign in the lowest bit.
 */
final class Vlq {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private Vlq() {}

  static void write(StringBuilder out, int value) {
    int rest = value < 0 ? -value << 1 | 1 : value << 1;
    do {
      int digit = rest & (MORE - 1);
      rest >>>= BITS;
      out.append(DIGITS.charAt(rest > 0 ? digit | MORE : digit));
    } while (rest > 0);
  }

  /**
   * The numbers of one segment.
   *
   * @throws IllegalArgumentException if they are malformed
   */
  static List<Integer> read(String segment) {
    List<Integer> numbers = new ArrayList<>();
    long value = 0;
    int shift = 0;
    for (char c : segment.toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0 || shift > Integer.SIZE) {
        throw new IllegalArgumentException("no mapping: " + segment);
      }
      value |= (long) (digit & (MORE - 1)) << shift;
      shift += BITS;
      if (digit < MORE) {
        int magnitude = (int) (value >> 1);
        numbers.add((value & 1) == 0 ? magnitude : -magnitude);
        value = 0;
        shift = 0;
      }
    }
    if (shift > 0) {
      throw new IllegalArgumentException("half a mapping: " + segment);
    }
    return numbers;
  }
}
