import dev.demitasse.Bytes;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Texts have no class at run time, but are what nothing else is. */
final class TextsAmongObjects {
  interface Shape {}

  record Square(int side) implements Shape {}

  record Circle(int radius) implements Shape, Comparable<Circle> {
    @Override
    public int compareTo(Circle other) {
      return Integer.compare(radius, other.radius);
    }
  }

  enum Colour {
    RED,
    GREEN
  }

  private static Object any(int n, String s) {
    return n == 0 ? s : n == 1 ? new Square(1) : n == 2 ? new Circle(2) : n == 3 ? Colour.GREEN : null;
  }

  // run: tests(0, "a") = "100010"
  // run: tests(0, "") = "100010"
  // run: tests(1, "a") = "010100"
  // run: tests(2, "a") = "000110"
  // run: tests(3, "a") = "001010"
  // run: tests(4, "a") = "000000"
  static String tests(int n, String s) {
    Object o = any(n, s);
    return bit(o instanceof String)
        + bit(o instanceof Square)
        + bit(o instanceof Colour)
        + bit(o instanceof Shape)
        + bit(o instanceof Comparable)
        + bit(o instanceof Comparable && o instanceof Square);
  }

  // run: joined(0, "a") = "=a"
  // run: joined(1, "a") = "=Square[side=1]"
  // run: joined(3, "a") = "=GREEN"
  // run: joined(4, "a") = "=null"
  static String joined(int n, String s) {
    return "=" + any(n, s);
  }

  // run: pattern(0, "abc") = 3
  // run: pattern(1, "abc") = 1
  // run: pattern(3, "abc") = -1
  static int pattern(int n, String s) {
    Object o = any(n, s);
    return o instanceof String text ? text.length() : o instanceof Square q ? q.side() : -1;
  }

  // run: equal("a", 0, "a") = true
  // run: equal("a", 0, "b") = false
  // run: equal("a", 1, "a") = false
  // run: equal("a", 3, "a") = false
  // run: equal("a", 4, "a") = false
  // throws: equal(null, 0, "a") java.lang.NullPointerException
  static boolean equal(String s, int n, String t) {
    return s.equals(any(n, t));
  }

  // run: supplied("x") = true
  // run: supplied("y") = false
  // run: supplied(null) = false
  static boolean supplied(String s) {
    Supplier<String> supplier = () -> s;
    return "x".equals(supplier.get());
  }

  // run: referred("x", 0) = true
  // run: referred("x", 1) = false
  static boolean referred(String s, int n) {
    BiPredicate<String, Object> f = String::equals;
    return f.test(s, n == 0 ? "x" : new Square(n));
  }

  // run: bytes("a") = "01"
  static String bytes(String s) {
    return bit(s.equals(Bytes.of(s))) + bit(Bytes.of(s).equals(Bytes.of("a")));
  }

  private static String bit(boolean b) {
    return b ? "1" : "0";
  }
}
