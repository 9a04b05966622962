final class Records {
  record Point(int x, int y) {
    int sum() {
      return x + y;
    }

    Point moved(int dx) {
      return new Point(x + dx, y);
    }

    static Point origin() {
      return new Point(0, 0);
    }
  }

  record Mixed(boolean b, byte c, short s, char d, int i, long l, String t, Point p) {}

  record Empty() {}

  record Checked(int n, String s) {
    Checked {
      n = n < 0 ? 0 : n;
      s = s + "!";
    }

    Checked(int n) {
      this(n, "one");
    }
  }

  // run: accessors(3, 4) = 355
  static int accessors(int x, int y) {
    Point p = new Point(x, y);
    return p.x() * 100 + p.y() * 10 + p.sum() + p.moved(5).x() + Point.origin().y();
  }

  // run: equal(1, 2, 1, 2) = true
  // run: equal(1, 2, 1, 3) = false
  // run: equal(1, 2, 0, 2) = false
  static boolean equal(int a, int b, int c, int d) {
    return new Point(a, b).equals(new Point(c, d));
  }

  // run: notEqual(1) = false
  static boolean notEqual(int n) {
    Point p = new Point(n, n);
    Point none = n == 1 ? null : p;
    return p.equals(none) || p.equals(null);
  }

  // run: hash(3, 4) = 97
  // run: hash(-1, Integer.MAX_VALUE) = 2147483616
  static int hash(int x, int y) {
    return new Point(x, y).hashCode();
  }

  // run: text(3, -4) = "Point[x=3, y=-4]"
  static String text(int x, int y) {
    return new Point(x, y).toString();
  }

  static Mixed mixed(int n) {
    return new Mixed(n > 0, (byte) n, (short) n, (char) ('a' + n), n, n * 10000000000L, "t" + n, new Point(n, -n));
  }

  // run: mixedText(1) = "Mixed[b=true, c=1, s=1, d=b, i=1, l=10000000000, t=t1, p=Point[x=1, y=-1]]"
  // run: mixedText(0) = "Mixed[b=false, c=0, s=0, d=a, i=0, l=0, t=t0, p=Point[x=0, y=0]]"
  static String mixedText(int n) {
    return mixed(n).toString();
  }

  // run: mixedHash(1) = 1080815861
  // run: mixedHash(-5) = 1786268526
  static int mixedHash(int n) {
    return mixed(n).hashCode();
  }

  // run: mixedEqual(1, 1) = true
  // run: mixedEqual(1, 2) = false
  static boolean mixedEqual(int a, int b) {
    return mixed(a).equals(mixed(b));
  }

  // run: nulls(1) = "true false false true Mixed[b=true, c=1, s=2, d=c, i=1, l=5, t=null, p=null]"
  static String nulls(int n) {
    Mixed a = new Mixed(true, (byte) 1, (short) 2, 'c', n, 5L, null, null);
    Mixed b = new Mixed(true, (byte) 1, (short) 2, 'c', 1, 5L, null, null);
    Mixed c = mixed(n);
    return a.equals(b) + " " + a.equals(c) + " " + c.equals(a) + " " + (a.hashCode() == b.hashCode()) + " " + a;
  }

  // run: empty(1) = "Empty[] true 0"
  static String empty(int n) {
    Empty a = new Empty();
    return a + " " + a.equals(new Empty()) + " " + a.hashCode();
  }

  // run: checked(-3) = "Checked[n=0, s=s!] Checked[n=0, s=one!]"
  // run: checked(3) = "Checked[n=3, s=s!] Checked[n=3, s=one!]"
  static String checked(int n) {
    return new Checked(n, "s") + " " + new Checked(n);
  }

  record Boxed<T>(T value, int n) {}

  // run: generic("v") = "v11"
  static String generic(String s) {
    Boxed<String> b = new Boxed<>(s, 1);
    String v = b.value();
    return v + b.value().length() + b.n();
  }

  record Status(dev.demitasse.Status status, long value) {}

  // run: enums(0, 5L) = "Status[status=OK, value=5] true true"
  // run: enums(1, 5L) = "Status[status=EMPTY, value=5] false false"
  static String enums(int n, long v) {
    Status a = new Status(n == 0 ? dev.demitasse.Status.OK : dev.demitasse.Status.EMPTY, v);
    Status b = new Status(dev.demitasse.Status.OK, 5);
    return a + " " + a.equals(b) + " " + (a.status() == b.status());
  }

  interface Shape {
    int area();
  }

  record Square(int side) implements Shape {
    @Override
    public int area() {
      return side * side;
    }
  }

  // run: shape(5) = 25
  static int shape(int n) {
    Shape s = new Square(n);
    return s.area();
  }

  // run: custom(7) = "<7> true 7"
  static String custom(int n) {
    Custom c = new Custom(n);
    return c + " " + c.equals(new Custom(n + 10)) + " " + c.hashCode();
  }

  record Custom(int n) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Custom c && c.n % 10 == n % 10;
    }

    @Override
    public int hashCode() {
      return n % 10;
    }

    @Override
    public String toString() {
      return "<" + n + ">";
    }
  }
}
