package dev.demitasse.guest;

/** java.lang.Integer's static methods. */
@Replaces("java.lang.Integer")
final class GuestInteger {
  private GuestInteger() {}

  public static String toString(int value) {
    return GuestLong.toString(value);
  }

  public static String toUnsignedString(int value) {
    return GuestLong.toUnsignedString(toUnsignedLong(value));
  }

  public static long toUnsignedLong(int value) {
    return value & 0xFFFFFFFFL;
  }

  public static int compare(int a, int b) {
    return a < b ? -1 : a == b ? 0 : 1;
  }

  public static int compareUnsigned(int a, int b) {
    return Wasm.ltU(a, b) ? -1 : a == b ? 0 : 1;
  }

  public static int divideUnsigned(int a, int b) {
    Checks.divisor(b);
    return Wasm.divU(a, b);
  }

  public static int remainderUnsigned(int a, int b) {
    Checks.divisor(b);
    return Wasm.remU(a, b);
  }
}
