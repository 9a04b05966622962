/** The line names the innermost place in the filter's own code, also where the library throws. */
final class Places {
  // throws: inHelper(0) java.lang.ArithmeticException
  static int inHelper(int n) {
    return 1
        + helper(n);
  }

  static int helper(int n) {
    int a = 5;
    return a / n;
  }

  // throws: twiceCalled(0) java.lang.ArithmeticException
  // run: twiceCalled(3) = 3
  static int twiceCalled(int n) {
    int sum = helper(n + 1);
    sum += helper(n + 2);
    return sum
        + helper(n);
  }

  // throws: inLibrary("abc", 3) java.lang.StringIndexOutOfBoundsException
  static String inLibrary(String s, int n) {
    String first = s.substring(0, 1);
    return first
        + s.substring(n + 1);
  }

  // throws: bytes("abcdefgh", 1) java.lang.IndexOutOfBoundsException
  // run: bytes("abcdefgh", 0) = 7523094288207667809
  static long bytes(String s, int n) {
    return dev.demitasse.Bytes.of(s)
        .getLongLE(n);
  }

  // throws: bytesGet("abc", 3) java.lang.IndexOutOfBoundsException
  // throws: bytesGet("abc", -1) java.lang.IndexOutOfBoundsException
  // run: bytesGet("abc", 2) = 99
  static int bytesGet(String s, int n) {
    return dev.demitasse.Bytes.of(s).get(n);
  }

  // throws: bytesInt("abcde", 2) java.lang.IndexOutOfBoundsException
  // throws: bytesInt("abcde", Integer.MAX_VALUE) java.lang.IndexOutOfBoundsException
  // run: bytesInt("abcde", 1) = 1701077858
  static int bytesInt(String s, int n) {
    return dev.demitasse.Bytes.of(s).getIntLE(n);
  }

  // throws: slice("abc", 2, 1) java.lang.IndexOutOfBoundsException
  // throws: slice("abc", 0, 4) java.lang.IndexOutOfBoundsException
  // run: slice("abc", 1, 3) = "bc"
  static String slice(String s, int from, int to) {
    return dev.demitasse.Bytes.of(s).slice(from, to).text();
  }

  // throws: chars("", 1) java.lang.StringIndexOutOfBoundsException
  // throws: chars("abc", 2) java.lang.StringIndexOutOfBoundsException
  static int chars(String s, int n) {
    return s.charAt(0)
        + s.charAt(1)
        + s.charAt(n + 1);
  }

  // throws: nullField(0) java.lang.NullPointerException
  static int nullField(int n) {
    Holder h = n == 0 ? null : new Holder();
    return h.n;
  }

  // throws: nullWrite(0) java.lang.NullPointerException
  static int nullWrite(int n) {
    Holder h = n == 0 ? null : new Holder();
    h.n = 7;
    return h.n;
  }

  // throws: nullCall(0) java.lang.NullPointerException
  static int nullCall(int n) {
    Holder h = n == 0 ? null : new Holder();
    return h.get();
  }

  static final class Holder {
    int n;

    int get() {
      return 3;
    }
  }

  // throws: inConstructor(0) java.lang.ArithmeticException
  static int inConstructor(int n) {
    return new Divider(n).result;
  }

  static final class Divider {
    final int result;

    Divider(int n) {
      result = 10 / n;
    }
  }

  // throws: requireNonNull(null) java.lang.NullPointerException
  static int requireNonNull(String s) {
    java.util.Objects.requireNonNull(s);
    return s.length();
  }

  // throws: valueOf(256) java.lang.IllegalArgumentException
  static int valueOf(int n) {
    return dev.demitasse.Bytes.of("" + (char) n).length();
  }

  // throws: evaluationOrder(0, null) java.lang.ArithmeticException
  // throws: evaluationOrder(1, null) java.lang.NullPointerException
  static int evaluationOrder(int n, String s) {
    return 1 / n + s.length();
  }

  // throws: argumentsFirst(0) java.lang.ArithmeticException
  static boolean argumentsFirst(int n) {
    String none = n == 0 ? null : "x";
    return none.startsWith("" + 1 / n);
  }

  // throws: unusedQuotient(0) java.lang.ArithmeticException
  // run: unusedQuotient(1) = 5
  static int unusedQuotient(int n) {
    int unused = 7 / n;
    return 5;
  }

  // throws: unusedChar("", 0) java.lang.StringIndexOutOfBoundsException
  static int unusedChar(String s, int n) {
    s.charAt(n);
    return 5;
  }
}
