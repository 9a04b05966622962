/** Every comparison with NaN is false, but for !=; both senses of each. */
final class FloatComparisons {
  // run: floats(1f, 2f) = 782
  // run: floats(2f, 1f) = 242
  // run: floats(2f, 2f) = 361
  // run: floats(Float.NaN, 1f) = 962
  // run: floats(1f, Float.NaN) = 962
  // run: floats(0.0f, -0.0f) = 361
  static int floats(float a, float b) {
    int bits = 0;
    if (a == b) bits |= 1;
    if (a != b) bits |= 2;
    if (a < b) bits |= 4;
    if (a <= b) bits |= 8;
    if (a > b) bits |= 16;
    if (a >= b) bits |= 32;
    if (!(a < b)) bits |= 64;
    if (!(a <= b)) bits |= 128;
    if (!(a > b)) bits |= 256;
    if (!(a >= b)) bits |= 512;
    return bits;
  }

  // run: doubles(1.0, 2.0) = 782
  // run: doubles(2.0, 1.0) = 242
  // run: doubles(2.0, 2.0) = 361
  // run: doubles(Double.NaN, 1.0) = 962
  // run: doubles(1.0, Double.NaN) = 962
  // run: doubles(Double.NEGATIVE_INFINITY, Double.MIN_VALUE) = 782
  static int doubles(double a, double b) {
    int bits = 0;
    if (a == b) bits |= 1;
    if (a != b) bits |= 2;
    if (a < b) bits |= 4;
    if (a <= b) bits |= 8;
    if (a > b) bits |= 16;
    if (a >= b) bits |= 32;
    if (!(a < b)) bits |= 64;
    if (!(a <= b)) bits |= 128;
    if (!(a > b)) bits |= 256;
    if (!(a >= b)) bits |= 512;
    return bits;
  }

  // run: values(Double.NaN) = "false false false true true"
  // run: values(0.0) = "true false true false false"
  // run: values(1.0) = "false true true false false"
  static String values(double d) {
    boolean less = d < 1;
    boolean more = d >= 1;
    return less + " " + more + " " + (d == d) + " " + (d != d) + " " + (less == more);
  }

  // run: loop(0.1) = 11
  static int loop(double step) {
    int turns = 0;
    for (double d = 0; d < 1; d += step) {
      turns++;
    }
    return turns;
  }
}
