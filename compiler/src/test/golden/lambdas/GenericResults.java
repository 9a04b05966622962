import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The method that a reference names may give a type parameter, and take arrays of a wider type. */
final class GenericResults {
  record Box<T>(T value) {
    T get() {
      return value;
    }

    static <T> Box<T> of(T value) {
      return new Box<>(value);
    }
  }

  record Name(String text) {}

  static <T> T same(T t) {
    return t;
  }

  static <T> T second(T a, T b) {
    return a == null ? a : b;
  }

  // run: ofText("ab") = "ab"
  static String ofText(String s) {
    UnaryOperator<String> f = GenericResults::same;
    return f.apply(s);
  }

  // run: ofTwo("a", "b") = "b x"
  static String ofTwo(String a, String b) {
    BiFunction<Name, Name, Name> f = GenericResults::second;
    BiFunction<String, String, String> g = GenericResults::second;
    return f.apply(new Name(a), new Name(b)).text() + " " + g.apply(b, "x");
  }

  // run: ofRecord("a", "b") = "a b ab"
  static String ofRecord(String a, String b) {
    Function<Box<String>, String> f = Box::get;
    Function<Box<Name>, Name> g = Box::value;
    Supplier<String> s = new Box<>(a + b)::value;
    return f.apply(new Box<>(a)) + " " + g.apply(Box.of(new Name(b))).text() + " " + s.get();
  }

  interface Texts {
    int length(Box<String> box);
  }

  // run: required("ab", 1) = "ab"
  // throws: required("ab", 0) java.lang.NullPointerException
  static String required(String s, int n) {
    UnaryOperator<String> f = Objects::requireNonNull;
    return f.apply(n == 0 ? null : s);
  }

  // What gives something else than it says: javac was told not to look.
  // throws: heapPollution("a", 0) java.lang.ClassCastException
  // run: heapPollution("a", 1) = "n"
  @SuppressWarnings({"unchecked", "rawtypes"})
  static String heapPollution(String s, int n) {
    Box<Name> box = n == 0 ? (Box) new Box<>(new Box<>(s)) : new Box<>(new Name("n"));
    Supplier<Name> f = box::get;
    return f.get().text();
  }

  private static final String[] NAMES = {"a", "bc", "d"};
  private static final Name[] LONG = {new Name("x"), new Name("yz")};

  static int count(Object[] objects) {
    return objects.length;
  }

  // run: arrays(1) = "3 2 2 a"
  static String arrays(int n) {
    ToIntFunction<String[]> f = GenericResults::count;
    ToIntFunction<Name[]> g = GenericResults::count;
    Function<Name[], Object[]> h = GenericResults::same;
    IntFunction<CharSequence[]> i = k -> NAMES;
    return f.applyAsInt(NAMES) + " " + g.applyAsInt(LONG) + " " + h.apply(LONG).length + " " + i.apply(n)[n - 1];
  }
}
