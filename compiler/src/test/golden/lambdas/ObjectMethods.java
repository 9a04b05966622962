import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** What a lambda has from Object depends on its identity. */
final class ObjectMethods {
  // reaches: hash(1)
  static int hash(int n) {
    IntUnaryOperator f = x -> x + n;
    return f.hashCode(); // error: D0314
  }

  // reaches: text(1)
  static String text(int n) {
    Supplier<String> f = () -> "a";
    return n + ": " + f; // error: D0314
  }
}
