final class FloatArithmetic {
  // run: floats(1.5f, 2.25f) = 3707
  // run: floats(-7.0f, 0.5f) = -7292
  static int floats(float a, float b) {
    return (int) ((a + b) * 1000 + (a - b) * 100 + a * b * 10 + a / b + -a);
  }

  // run: doubles(1.5, 2.25) = 3707
  // run: doubles(1e15, 3.0) = 1129333333333336064
  static long doubles(double a, double b) {
    return (long) ((a + b) * 1000 + (a - b) * 100 + a * b * 10 + a / b + -a);
  }

  // run: divideByZero(1.0) = 9223372036854775807
  // run: divideByZero(-1.0) = -9223372036854775808
  // run: divideByZero(0.0) = 0
  static long divideByZero(double a) {
    return (long) (a / 0.0);
  }

  // run: negativeZero(0.0) = "true true false true true"
  // run: negativeZero(-0.0) = "true false true true true"
  static String negativeZero(double d) {
    return (d == 0.0) + " " + (1 / d > 0) + " " + (1 / -d > 0) + " " + (1 / (0.0 - d) > 0) + " " + (1 / (d + 0.0) > 0);
  }

  // run: singlePrecision(16777216f) = true
  static boolean singlePrecision(float f) {
    return f + 1 == f;
  }

  // run: sum(10) = 2928968253968254
  static long sum(int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += 1.0 / i;
    }
    return (long) (sum * 1e15);
  }

  // run: mixed(3, 4L, 0.5f) = 13
  static long mixed(int i, long l, float f) {
    return (long) (i * f + l / f - i / 2 + l * 1.25);
  }
}
