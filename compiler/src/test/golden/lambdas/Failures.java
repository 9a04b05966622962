import java.util.function.BiFunction;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Exceptions in lambdas, at the place where Java says they are. */
final class Failures {
  static String missing(int n) {
    return n == 0 ? null : "abc";
  }

  // throws: insideLambda(1, 0) java.lang.ArithmeticException
  // run: insideLambda(7, 2) = 3
  static int insideLambda(int a, int b) {
    IntBinaryOperator divide =
        (x, y) -> {
          int quotient = x / y;
          return quotient;
        };
    return divide.applyAsInt(a, b);
  }

  // throws: nullReceiver(0) java.lang.NullPointerException
  // run: nullReceiver(1) = 3
  static int nullReceiver(int n) {
    ToIntFunction<String> length = String::length;
    return length
        .applyAsInt(missing(n));
  }

  // The receiver is looked at when the reference is made, not when it is called.
  // throws: nullBound(0) java.lang.NullPointerException
  // run: nullBound(1) = "abcx"
  static String nullBound(int n) {
    UnaryOperator<String> after =
        missing(n)::concat;
    return after.apply("x");
  }

  // throws: nullLambda(0) java.lang.NullPointerException
  // run: nullLambda(1) = "x"
  static String nullLambda(int n) {
    Supplier<String> s = n == 0 ? null : () -> "x";
    return s.get();
  }

  // throws: outOfRange("ab", 3) java.lang.StringIndexOutOfBoundsException
  // run: outOfRange("ab", 1) = "b"
  static String outOfRange(String s, int from) {
    Part part = String::substring;
    return part.of(s, from);
  }

  interface Part {
    String of(String s, int from);
  }

  @FunctionalInterface
  interface Join {
    BiFunction<String, String, String> with(String separator);
  }

  // throws: nested(0) java.lang.NullPointerException
  // run: nested(1) = "abc,3"
  static String nested(int n) {
    Join join = separator -> (a, b) -> a.concat(separator) + b.length();
    return join.with(",").apply("abc", missing(n));
  }
}
