import java.util.function.Function;
import java.util.function.Supplier;

/** Casts that may fail, the author's and javac's: in the class file they look the same. */
final class Casts {
  record Square(int side) {}

  record Box<T>(T value) {}

  interface Source<T> {
    T get();
  }

  record Text(String text) implements Source<String> {
    @Override
    public String get() {
      return text;
    }
  }

  record Squared(int side) implements Source<Square> {
    @Override
    public Square get() {
      return new Square(side);
    }
  }

  record Any(Object get) implements Source<Object> {}

  // run: declared("") = 1
  // throws: declared("a") java.lang.ClassCastException
  static int declared(String s) {
    Source<Object> source = new Any(s.isEmpty() ? new Square(1) : s);
    return ((Square) source.get()).side();
  }

  // run: chosen("") = 2
  // throws: chosen("a") java.lang.ClassCastException
  static int chosen(String s) {
    Source<?> source = s.isEmpty() ? new Squared(2) : new Text(s);
    return ((Square) source.get()).side();
  }

  // run: text("a") = 1
  // throws: text("") java.lang.ClassCastException
  static int text(String s) {
    Source<?> source = s.isEmpty() ? new Squared(2) : new Text(s);
    return ((String) source.get()).length();
  }

  // run: sequence("a") = "a!"
  // throws: sequence("") java.lang.ClassCastException
  static String sequence(String s) {
    Box<Object> box = new Box<>(s.isEmpty() ? new Square(3) : s);
    return (CharSequence) box.value() + "!";
  }

  // run: component("") = 3
  // throws: component("a") java.lang.ClassCastException
  static int component(String s) {
    Box<Object> box = new Box<>(s.isEmpty() ? new Square(3) : s);
    return ((Square) box.value).side();
  }

  // run: supplied("") = 4
  // throws: supplied("a") java.lang.ClassCastException
  static int supplied(String s) {
    Supplier<Object> supplier = s.isEmpty() ? () -> new Square(4) : () -> s;
    return ((Square) supplier.get()).side();
  }

  // run: lambda("") = 1
  // throws: lambda("a") java.lang.ClassCastException
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int lambda(String s) {
    Function f = (Function<Square, String>) square -> "" + square.side();
    return ((String) f.apply(s.isEmpty() ? new Square(5) : s)).length();
  }

  static final class Sides implements Function<Square, String> {
    @Override
    public String apply(Square square) {
      return "" + square.side();
    }
  }

  // run: bridge("") = 1
  // throws: bridge("a") java.lang.ClassCastException
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int bridge(String s) {
    Function f = new Sides();
    return ((String) f.apply(s.isEmpty() ? new Square(6) : s)).length();
  }

  // run: polluted("") = 7
  // throws: polluted("a") java.lang.ClassCastException
  @SuppressWarnings("unchecked")
  static int polluted(String s) {
    Box<?> any = s.isEmpty() ? new Box<>(new Square(7)) : new Box<>(s);
    Box<Square> box = (Box<Square>) any;
    return box.value().side();
  }

  // run: generic("abc") = 11
  static int generic(String s) {
    Box<String> text = new Box<>(s);
    Box<Square> square = new Box<>(new Square(8));
    return text.value().length() + same(square.value()).side();
  }

  private static <T> T same(T value) {
    return value;
  }
}
