/** Casts to integers saturate; NaN becomes 0. */
final class FloatCasts {
  // run: toInt(1.9f) = 1
  // run: toInt(-1.9f) = -1
  // run: toInt(Float.NaN) = 0
  // run: toInt(3e9f) = 2147483647
  // run: toInt(-3e9f) = -2147483648
  // run: toInt(Float.POSITIVE_INFINITY) = 2147483647
  static int toInt(float f) {
    return (int) f;
  }

  // run: toLong(1e30f) = 9223372036854775807
  // run: toLong(Float.NaN) = 0
  // run: toLong(-1e10f) = -10000000000
  static long toLong(float f) {
    return (long) f;
  }

  // run: doubleToInt(2147483647.5) = 2147483647
  // run: doubleToInt(-2147483649.5) = -2147483648
  // run: doubleToInt(Double.NaN) = 0
  // run: doubleToInt(-0.99) = 0
  static int doubleToInt(double d) {
    return (int) d;
  }

  // run: doubleToLong(1e300) = 9223372036854775807
  // run: doubleToLong(Double.NEGATIVE_INFINITY) = -9223372036854775808
  // run: doubleToLong(123456789012.75) = 123456789012
  static long doubleToLong(double d) {
    return (long) d;
  }

  // run: narrow(300.7) = 44000600
  // run: narrow(-1e20) = 0
  static int narrow(double d) {
    return (byte) d * 1000000 + (char) d + (short) d;
  }

  // run: rounding(16777217) = 16777216
  // run: rounding(-16777219) = -16777220
  static int rounding(int i) {
    return (int) (float) i;
  }

  // run: longRounding(9007199254740993L) = 18014398509481984
  static long longRounding(long l) {
    return (long) (double) l + (long) (float) l;
  }

  // run: viaFloat(0.1) = false
  static boolean viaFloat(double d) {
    return (float) d == d;
  }
}
