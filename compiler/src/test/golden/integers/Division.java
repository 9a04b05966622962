/** Quotients and remainders: truncated, MIN / -1 wraps, 0 throws. */
final class Division {
  // run: quotient(7, 2) = 3
  // run: quotient(-7, 2) = -3
  // run: quotient(7, -2) = -3
  // run: quotient(Integer.MIN_VALUE, -1) = -2147483648
  // run: quotient(Integer.MIN_VALUE, 1) = -2147483648
  // throws: quotient(1, 0) java.lang.ArithmeticException
  static int quotient(int a, int b) {
    return a / b;
  }

  // run: remainder(7, 2) = 1
  // run: remainder(-7, 2) = -1
  // run: remainder(7, -2) = 1
  // run: remainder(Integer.MIN_VALUE, -1) = 0
  // throws: remainder(0, 0) java.lang.ArithmeticException
  static int remainder(int a, int b) {
    return a % b;
  }

  // run: quotient(7L, 2L) = 3
  // run: quotient(-7L, 2L) = -3
  // run: quotient(Long.MIN_VALUE, -1L) = -9223372036854775808
  // throws: quotient(1L, 0L) java.lang.ArithmeticException
  static long quotient(long a, long b) {
    return a / b;
  }

  // run: remainder(-7L, 2L) = -1
  // run: remainder(Long.MIN_VALUE, -1L) = 0
  // throws: remainder(Long.MIN_VALUE, 0L) java.lang.ArithmeticException
  static long remainder(long a, long b) {
    return a % b;
  }
}
