import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.BiFunction;

/** What is of a type parameter may be a text or anything else, in every mixture. */
final class TextsInGenerics {
  record Circle(int radius) implements Comparable<Circle> {
    @Override
    public int compareTo(Circle other) {
      return Integer.compare(radius, other.radius);
    }
  }

  enum Colour { RED, GREEN; }

  interface Node { Object value(); default String show() { return "<" + value() + ">"; } }
  record Leaf(Object value) implements Node {}
  record Pair<A, B>(A a, B b) implements Node { public Object value() { return a; } }

  private static Object any(int n, String s) {
    return n == 0 ? s : n == 1 ? new Circle(1) : n == 2 ? Colour.GREEN : n == 3 ? new Leaf(s) : n == 4 ? new Pair<>(s, new Circle(4)) : null;
  }

  // run: bound("ab") = 2
  static int bound(String s) {
    return longer(s, "x").length() + (n(s) == null ? 1 : 0);
  }

  private static Circle n(String s) { return s.isEmpty() ? new Circle(1) : s.length() == 2 ? new Circle(2) : null; }

  private static <T extends CharSequence> T longer(T a, T b) {
    return a == null ? b : a;
  }

  // run: show(0, "a") = "<a>"
  // run: show(1, "a") = "<Circle[radius=1]>"
  // run: show(2, "a") = "<GREEN>"
  // run: show(5, "a") = "<null>"
  static String show(int n, String s) {
    Node node = n % 2 == 0 ? new Leaf(any(n, s)) : new Pair<>(any(n, s), s);
    return node.show();
  }

  // run: compose("ab") = "abab!"
  static String compose(String s) {
    Function<String, String> f = x -> x + x;
    Function<String, String> g = f.andThen(x -> x + "!");
    return g.apply(s);
  }

  // run: chain("abc") = 6
  static int chain(String s) {
    Function<String, Circle> f = x -> new Circle(x.length());
    BiFunction<String, Circle, String> h = (x, c) -> x + c.radius();
    return f.andThen(c -> new Circle(c.radius() * 2)).apply(s).radius() + (h.apply(s, f.apply(s)).length() == 4 ? 0 : 100);
  }

  // run: twice(0, "a") = "a:a"
  // throws: twice(1, "a") java.lang.ClassCastException
  // run: twice(5, "a") = "null:null"
  static String twice(int n, String s) {
    Object o = any(n, s);
    String t = (String) o;
    Object p = t;
    return (CharSequence) p + ":" + (String) o;
  }

  // run: nested(3, "ab") = 2
  // throws: nested(0, "ab") java.lang.ClassCastException
  // throws: nested(4, "ab") java.lang.ClassCastException
  static int nested(int n, String s) {
    Object o = any(n, s);
    return ((String) ((Leaf) o).value()).length();
  }

  // run: pairs("ab") = 6
  static int pairs(String s) {
    Pair<String, Circle> p = new Pair<>(s, new Circle(3));
    Pair<Circle, String> q = new Pair<>(new Circle(1), s);
    Pair<Pair<Circle, String>, Colour> r = new Pair<>(q, Colour.RED);
    return p.a().length() + p.b().radius() + r.a().a().radius() + r.b().ordinal();
  }

  // run: loop("abcd") = "4String"
  static String loop(String s) {
    Object o = new Circle(0);
    for (int i = 0; i < s.length(); i++) {
      o = o instanceof Circle c ? s.substring(i) : o instanceof String t ? new Leaf(t) : new Circle(i);
    }
    return s.length() + (o instanceof Circle ? "Circle" : o instanceof String ? "String" : "Leaf");
  }

  // run: empty(0) = "101"
  // run: empty(1) = "101"
  // run: empty(2) = "010"
  static String empty(int n) {
    String s = "abc".substring(0, 0);
    Object o = n == 0 ? "" : n == 1 ? s : new Circle(0);
    return (o instanceof String ? "1" : "0") + (o instanceof Circle ? "1" : "0") + (s.equals(o) ? "1" : "0");
  }

  // run: supplier(1) = true
  // run: supplier(2) = false
  static boolean supplier(int n) {
    Supplier<?> s = n == 1 ? () -> "x" : () -> new Circle(2);
    return "x".equals(s.get());
  }
}
