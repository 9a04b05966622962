import java.util.function.Supplier;

/** The text of what only the objects that come there decide. */
final class TextOfObject {
  enum Colour { RED, GREEN { @Override public String toString() { return "green!"; } } }

  record Square(int side) {}

  record Pair(Object left, Comparable<String> right) {}

  static class Circle {
    @Override
    public String toString() {
      return "circle";
    }
  }

  static final class Ring extends Circle {
    @Override
    public String toString() {
      return "ring";
    }
  }

  abstract static class Named {}

  static final class Ann extends Named {
    @Override
    public String toString() {
      return "Ann";
    }
  }

  static final class Nameless extends Named {}

  record Greeting(String word) implements Supplier<String> {
    @Override
    public String get() {
      return word;
    }
  }

  static int sides(Object o) {
    return o instanceof Nameless ? 0 : o instanceof Square s ? s.side() : -1;
  }

  // run: joined(0) = "<circle>"
  // run: joined(1) = "<Square[side=1]>"
  static String joined(int n) {
    Object o = n == 0 ? new Circle() : new Square(n);
    return "<" + o + ">";
  }

  // run: manyKinds(0) = "circle!"
  // run: manyKinds(1) = "ring!"
  // run: manyKinds(2) = "RED!"
  // run: manyKinds(3) = "green!!"
  // run: manyKinds(4) = "Square[side=4]!"
  // run: manyKinds(5) = "null!"
  static String manyKinds(int n) {
    Object o =
        switch (n) {
          case 0 -> new Circle();
          case 1 -> new Ring();
          case 2 -> Colour.RED;
          case 3 -> Colour.GREEN;
          case 4 -> new Square(4);
          default -> null;
        };
    return o + "!";
  }

  // run: nothing() = "null and null"
  static String nothing() {
    return (Circle) null + " and " + (Object) null;
  }

  // run: nameless(true) = "Ann"
  // run: nameless(false) = "null"
  static String nameless(boolean some) {
    sides(new Nameless());
    Named named = some ? new Ann() : null;
    return "" + named;
  }

  // run: text("a") = "a, a"
  // run: text(null) = "null, null"
  static String text(String s) {
    Object o = s;
    CharSequence c = s;
    return o + ", " + c;
  }

  // run: called("a", 2) = "a Square[side=2]"
  // throws: called(null, 2) java.lang.NullPointerException
  static String called(String s, int n) {
    Comparable<String> c = s;
    Object o = n == 0 ? new Circle() : new Square(n);
    return c.toString() + " " + o.toString();
  }

  // run: valueOf(1) = "Square[side=1]"
  // run: valueOf(0) = "null"
  static String valueOf(int n) {
    Object o = n > 0 ? new Square(n) : null;
    return String.valueOf(o);
  }

  // run: inRecord("x") = "Pair[left=Square[side=1], right=x]"
  static String inRecord(String s) {
    return new Pair(new Square(1), s).toString();
  }

  // run: supplied("hi") = "Greeting[word=hi] hi"
  static String supplied(String s) {
    Supplier<String> supplier = new Greeting(s);
    return supplier + " " + supplier.get();
  }

  private static final Object FIXED = new Square(7);
  private static final String MADE = FIXED + "/" + (Object) "text";

  // run: fixed() = "Square[side=7]/text Square[side=7]"
  static String fixed() {
    return MADE + " " + FIXED;
  }

  // run: inTurn(3) = "3: 1 of 3, 2 of 3"
  static String inTurn(int n) {
    return n + ": " + new Turn(1, n) + ", " + (Object) new Turn(2, n);
  }

  record Turn(int at, int of) {
    @Override
    public String toString() {
      return at + " of " + of;
    }
  }
}
