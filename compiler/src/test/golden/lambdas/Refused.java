import java.io.Serializable;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** What lambdas and method references cannot be. */
final class Refused {
  // reaches: serializable(1)
  static int serializable(int n) {
    IntUnaryOperator f = (IntUnaryOperator & Serializable) x -> x + n; // error: D0202
    return f.applyAsInt(n);
  }

  // reaches: array(1)
  static int array(int n) {
    IntFunction<int[]> f = int[]::new; // error: D0205
    return f.apply(n).length;
  }

  // reaches: unsupported("a")
  static int unsupported(String s) {
    ToIntFunction<String> f = Integer::parseInt; // error: D0301
    return f.applyAsInt(s);
  }

  // reaches: unknownInterface(1)
  static int unknownInterface(int n) {
    java.util.function.DoubleSupplier f = () -> n; // error: D0301
    return (int) f.getAsDouble();
  }
}
