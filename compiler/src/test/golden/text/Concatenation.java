final class Concatenation {
  // run: ints(0) = "n=0;"
  // run: ints(-1) = "n=-1;"
  // run: ints(Integer.MIN_VALUE) = "n=-2147483648;"
  // run: ints(Integer.MAX_VALUE) = "n=2147483647;"
  static String ints(int n) {
    return "n=" + n + ";";
  }

  // run: longs(0L) = "0"
  // run: longs(Long.MIN_VALUE) = "-9223372036854775808"
  // run: longs(Long.MAX_VALUE) = "9223372036854775807"
  static String longs(long n) {
    return n + "";
  }

  // run: bytes((byte) -128) = "-128"
  static String bytes(byte b) {
    return "" + b;
  }

  // run: shorts((short) -32768) = "-32768"
  static String shorts(short s) {
    return "" + s;
  }

  // run: chars('x') = "<x>"
  static String chars(char c) {
    return "<" + c + ">";
  }

  // run: booleans(true, false) = "true/false"
  static String booleans(boolean a, boolean b) {
    return a + "/" + b;
  }

  // run: texts("a", "b") = "ab"
  // run: texts("", "") = ""
  // run: texts(null, "b") = "nullb"
  // run: texts("a", null) = "anull"
  static String texts(String a, String b) {
    return a + b;
  }

  // run: charPlusInt('a', 1) = "98a1"
  static String charPlusInt(char c, int n) {
    return c + n + "" + c + n;
  }

  // run: many(1, 2L, 'c', true, "e") = "1 2 c true e 12ctruee end"
  static String many(int a, long b, char c, boolean d, String e) {
    return a + " " + b + " " + c + " " + d + " " + e + " " + a + b + c + d + e + " end";
  }

  // run: loop(5) = "0,1,2,3,4,"
  static String loop(int n) {
    String s = "";
    for (int i = 0; i < n; i++) {
      s += i + ",";
    }
    return s;
  }

  // run: plusAssign("x") = "x1y2falsenull"
  static String plusAssign(String s) {
    s += 1;
    s += 'y';
    s += 2L;
    s += false;
    s += null;
    return s;
  }

  // run: constants() = "a1b2truenull"
  static String constants() {
    return "a" + 1 + 'b' + 2L + true + null;
  }

  // run: order(1) = "1277"
  static String order(int n) {
    return "" + n++ + n++ + (n = 7) + n;
  }

  // run: enums(1) = "is FIRSTnull"
  static String enums(int n) {
    return "is " + (n == 1 ? Kind.FIRST : Kind.SECOND) + (n == 2 ? Kind.FIRST : null);
  }

  enum Kind { FIRST, SECOND }

  // run: records(3) = "at Point[x=3, y=-3]!"
  static String records(int n) {
    return "at " + new Point(n, -n) + "!";
  }

  record Point(int x, int y) {}

  // run: own("z") = "Named z,null"
  static String own(String s) {
    Named named = new Named(s);
    Named none = s.isEmpty() ? named : null;
    return named + "," + none;
  }

  static final class Named {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return "Named " + name;
    }
  }

  // run: concat("ab", "cd") = "abcd"
  // run: concat("ab", "") = "ab"
  // throws: concat("ab", null) java.lang.NullPointerException
  static String concat(String a, String b) {
    return a.concat(b);
  }

  // run: valueOf(5, 6L, 'c', true) = "56ctrue"
  static String valueOf(int i, long l, char c, boolean b) {
    return String.valueOf(i) + String.valueOf(l) + String.valueOf(c) + String.valueOf(b);
  }
}
