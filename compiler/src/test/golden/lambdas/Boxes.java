import java.util.function.Function;

/** Numbers where an interface takes objects. */
final class Boxes {
  // reaches: boxed(1)
  static int boxed(int n) {
    Function<Integer, Integer> f = x -> x + 1; // error: D0318
    return f.apply(n); // error: D0318
  }

  // reaches: boxedReference("a")
  static boolean boxedReference(String s) {
    Function<String, Integer> f = String::length; // error: D0318
    return f.apply(s) == null;
  }
}
