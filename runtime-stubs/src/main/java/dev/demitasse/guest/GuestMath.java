package dev.demitasse.guest;

/** java.lang.Math on int and long. */
@Replaces("java.lang.Math")
final class GuestMath {
  private GuestMath() {}

  public static int min(int a, int b) {
    return a <= b ? a : b;
  }

  public static long min(long a, long b) {
    return a <= b ? a : b;
  }

  public static int max(int a, int b) {
    return a >= b ? a : b;
  }

  public static long max(long a, long b) {
    return a >= b ? a : b;
  }

  public static int abs(int a) {
    return a < 0 ? -a : a;
  }

  public static long abs(long a) {
    return a < 0 ? -a : a;
  }
}
