/** Sums, differences, products and negations wrap. */
final class Arithmetic {
  // run: sum(2, 3) = 5
  // run: sum(Integer.MAX_VALUE, 1) = -2147483648
  static int sum(int a, int b) {
    return a + b;
  }

  // run: difference(Integer.MIN_VALUE, 1) = 2147483647
  static int difference(int a, int b) {
    return a - b;
  }

  // run: product(65536, 65536) = 0
  // run: product(-46341, 46341) = 2147479015
  static int product(int a, int b) {
    return a * b;
  }

  // run: negation(5) = -5
  // run: negation(Integer.MIN_VALUE) = -2147483648
  static int negation(int a) {
    return -a;
  }

  // run: mixed(7, -3) = -20
  static int mixed(int a, int b) {
    return (a + b * 3 - (a - b)) * 2 + a % 4 - b / 2;
  }

  // run: powers(5) = -1441
  // run: powers(-5) = 1441
  // run: powers(Integer.MIN_VALUE) = -2147483648
  static int powers(int a) {
    return a / 2 + a / 4 * 10 + a % 8 * 100 + a / -2 * 1000 + a % -4 * 7 + a * 8;
  }

  // run: byConstants(1000) = -461
  // run: byConstants(-1001) = 451
  static int byConstants(int a) {
    return a / 3 ^ a / 7 ^ a % 10 ^ a / -1 ^ a % -1 ^ a / 1 ^ a / Integer.MIN_VALUE;
  }
}
