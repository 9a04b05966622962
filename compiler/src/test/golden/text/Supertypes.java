import dev.demitasse.Bytes;

/** What texts, enums and arrays are besides their own classes. */
final class Supertypes {
  enum Colour { RED }

  record Point(int x) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      return Integer.compare(x, other.x);
    }
  }

  static final class Plain {}

  // run: text("a") = "111110"
  // run: text(null) = "000000"
  static String text(String s) {
    Object o = s;
    return bit(o instanceof CharSequence)
        + bit(o instanceof Comparable)
        + bit(o instanceof java.io.Serializable)
        + bit(o instanceof java.lang.constant.Constable)
        + bit(o instanceof String)
        + bit(o instanceof Colour);
  }

  // run: bytes("a") = "0001"
  static String bytes(String s) {
    Object o = Bytes.of(s);
    return bit(o instanceof CharSequence)
        + bit(o instanceof Comparable)
        + bit(o instanceof String)
        + bit(o instanceof Bytes);
  }

  // run: objects(0) = "00"
  // run: objects(1) = "10"
  // run: objects(2) = "11"
  // run: objects(3) = "00"
  static String objects(int n) {
    Object o = n == 0 ? new Plain() : n == 1 ? new Point(1) : n == 2 ? Colour.RED : null;
    return bit(o instanceof Comparable) + bit(o instanceof java.io.Serializable);
  }

  // run: array() = "1111010"
  static String array() {
    Object o = Colour.values();
    return bit(o instanceof Object[])
        + bit(o instanceof Comparable[])
        + bit(o instanceof Cloneable)
        + bit(o instanceof java.io.Serializable)
        + bit(o instanceof Point[])
        + bit(o instanceof Object)
        + bit(o instanceof Comparable);
  }

  // run: cast("a", 0) = "a"
  // run: cast("a", 1) = "a"
  // throws: cast("a", 2) java.lang.ClassCastException
  static String cast(String s, int n) {
    Object text = s;
    Object point = new Point(n);
    if (n == 0) {
      return (CharSequence) text + "";
    }
    Object other = n == 1 ? point : new Plain();
    Comparable<?> c = (Comparable<?>) other;
    return c == null ? "" : s;
  }

  private static final Object TEXT = "a";
  private static final boolean IS_SEQUENCE = TEXT instanceof CharSequence;
  private static final boolean ARE_CLONEABLE = (Object) Colour.values() instanceof Cloneable;

  // run: fixed() = "11"
  static String fixed() {
    return bit(IS_SEQUENCE) + bit(ARE_CLONEABLE);
  }

  static String bit(boolean b) {
    return b ? "1" : "0";
  }
}
