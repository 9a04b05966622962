import java.util.function.IntUnaryOperator;

/** Lambdas have no identity. */
final class Identity {
  // reaches: identity(1)
  static boolean identity(int n) {
    IntUnaryOperator f = x -> x + n;
    IntUnaryOperator g = n == 0 ? f : x -> x - 1;
    return f == g; // error: D0217
  }

  // reaches: different(1)
  static boolean different(int n) {
    IntUnaryOperator f = n == 0 ? null : x -> x + 1;
    return f == null;
  }
}
