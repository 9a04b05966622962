final class Comparisons {
  // run: all(1, 2) = 14
  // run: all(2, 2) = 41
  // run: all(3, 2) = 50
  // run: all(Integer.MIN_VALUE, Integer.MAX_VALUE) = 14
  static int all(int a, int b) {
    int bits = 0;
    if (a == b) bits |= 1;
    if (a != b) bits |= 2;
    if (a < b) bits |= 4;
    if (a <= b) bits |= 8;
    if (a > b) bits |= 16;
    if (a >= b) bits |= 32;
    return bits;
  }

  // run: withZero(0) = 41
  // run: withZero(-1) = 14
  // run: withZero(Integer.MIN_VALUE) = 14
  // run: withZero(1) = 50
  static int withZero(int a) {
    int bits = 0;
    if (a == 0) bits |= 1;
    if (a != 0) bits |= 2;
    if (a < 0) bits |= 4;
    if (a <= 0) bits |= 8;
    if (a > 0) bits |= 16;
    if (a >= 0) bits |= 32;
    return bits;
  }

  // run: asValues(1, 2) = "true false false true false false"
  // run: asValues(2, 2) = "false true true true false false"
  // run: asValues(3, 2) = "false false true false true true"
  static String asValues(int a, int b) {
    boolean less = a < b;
    boolean equal = a == b;
    return less + " " + equal + " " + !less + " " + (less || equal) + " " + (less == equal) + " " + (!less && !equal);
  }

  // run: minMax(3, -4) = "-4 3 3"
  // run: minMax(-4, 3) = "-4 3 4"
  // run: minMax(Integer.MIN_VALUE, Integer.MAX_VALUE) = "-2147483648 2147483647 -2147483648"
  static String minMax(int a, int b) {
    return Math.min(a, b) + " " + Math.max(a, b) + " " + Math.abs(a);
  }

  // run: unsigned(1, -1) = -9
  // run: unsigned(-1, 1) = 9
  // run: unsigned(-1, -1) = 0
  static int unsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) * 10 + Integer.compare(a, b);
  }

  // run: unsignedQuotient(-1, 10) = "429496729 5"
  // throws: unsignedQuotient(1, 0) java.lang.ArithmeticException
  static String unsignedQuotient(int a, int b) {
    return Integer.divideUnsigned(a, b) + " " + Integer.remainderUnsigned(a, b);
  }
}
