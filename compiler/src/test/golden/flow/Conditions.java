final class Conditions {
  // run: ternary(1, 2) = 10
  // run: ternary(2, 1) = 100
  static int ternary(int a, int b) {
    return a < b ? a * 10 : b * 100;
  }

  // run: chain(-5) = "negative"
  // run: chain(0) = "zero"
  // run: chain(5) = "small"
  // run: chain(50) = "large"
  static String chain(int n) {
    return n < 0 ? "negative" : n == 0 ? "zero" : n < 10 ? "small" : "large";
  }

  // run: shortCircuit(0) = false
  // run: shortCircuit(4) = true
  // run: shortCircuit(5) = true
  static boolean shortCircuit(int n) {
    return n != 0 && 8 / n > 1 || n == 5;
  }

  // run: mixedTypes(true, 'x', 300) = 120
  // run: mixedTypes(false, 'x', 300) = 300
  static long mixedTypes(boolean b, char c, int i) {
    return b ? c : i;
  }

  // run: booleans(true, false, true) = 7
  // run: booleans(false, false, true) = 13
  // run: booleans(false, true, false) = 14
  static int booleans(boolean a, boolean b, boolean c) {
    int result = 0;
    if (a && !b || c) result += 1;
    if ((a || b) && (b || c)) result += 2;
    if (!(a && b && c)) result += 4;
    if (a == b ? c : !c) result += 8;
    return result;
  }

  // run: ifElse(15) = 1
  // run: ifElse(3) = 2
  // run: ifElse(5) = 3
  // run: ifElse(7) = 7
  static int ifElse(int n) {
    if (n % 15 == 0) {
      return 1;
    } else if (n % 3 == 0) {
      return 2;
    } else if (n % 5 == 0) {
      return 3;
    }
    return n;
  }

  // run: stored(5) = "one false"
  // run: stored(50) = "one false"
  static String stored(int n) {
    boolean small = n < 10;
    boolean even = (n & 1) == 0;
    boolean both = small && even;
    if (small != even) {
      return "one " + both;
    }
    return "all or none " + both;
  }

  // run: texts(null) = "none"
  // run: texts("a") = "a"
  // run: texts("") = "empty"
  static String texts(String s) {
    return s == null ? "none" : s.isEmpty() ? "empty" : s != null ? s : "never";
  }

  // run: assertions(0) = 1
  static int assertions(int n) {
    assert n > 0 : "not positive";
    return n + 1;
  }
}
