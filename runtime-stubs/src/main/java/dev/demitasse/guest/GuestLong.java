package dev.demitasse.guest;

/** java.lang.Long's static methods. */
@Replaces("java.lang.Long")
final class GuestLong {
  // The digits of 2^64 - 1, and those of -2^63 with its sign.
  private static final int MAX_DIGITS = 20;

  private GuestLong() {}

  public static String toString(long value) {
    int end = end();
    return text(signedDigits(end, value), end);
  }

  public static String toUnsignedString(long value) {
    int end = end();
    return text(digits(end, value), end);
  }

  private static int end() {
    int block = Heap.allocate(MAX_DIGITS);
    Checks.allocated(block);
    return block + MAX_DIGITS;
  }

  /** Writes the number so that it ends before {@code end}; where it begins. */
  static int signedDigits(int end, long value) {
    if (value >= 0) {
      return digits(end, value);
    }
    // The negation of the smallest long is itself, which as an unsigned number is its magnitude.
    int sign = digits(end, -value) - 1;
    Wasm.store8(sign, '-');
    return sign;
  }

  /** Writes the unsigned number so that it ends before {@code end}; where it begins. */
  static int digits(int end, long value) {
    int at = end;
    long rest = value;
    do {
      at--;
      Wasm.store8(at, (int) Wasm.remU(rest, 10) + '0');
      rest = Wasm.divU(rest, 10);
    } while (rest != 0);
    return at;
  }

  private static String text(int from, int to) {
    return GuestString.asString(new GuestString(from, to - from));
  }

  public static int compare(long a, long b) {
    return a < b ? -1 : a == b ? 0 : 1;
  }

  public static int compareUnsigned(long a, long b) {
    return Wasm.ltU(a, b) ? -1 : a == b ? 0 : 1;
  }

  public static long divideUnsigned(long a, long b) {
    Checks.divisor(b);
    return Wasm.divU(a, b);
  }

  public static long remainderUnsigned(long a, long b) {
    Checks.divisor(b);
    return Wasm.remU(a, b);
  }
}
