import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Every kind of lambda and method reference, called where it is made. */
final class Kinds {
  private final int base;

  Kinds(int base) {
    this.base = base;
  }

  // run: nothingCaptured(5) = 6
  static int nothingCaptured(int n) {
    IntUnaryOperator next = x -> x + 1;
    return next.applyAsInt(n);
  }

  // run: capturesInt(5, 3) = 8
  static int capturesInt(int n, int m) {
    IntUnaryOperator plus = x -> x + m;
    return plus.applyAsInt(n);
  }

  // run: capturesText("a", "b") = "bab"
  static String capturesText(String a, String b) {
    UnaryOperator<String> around = s -> b + s + b;
    return around.apply(a);
  }

  // run: capturesMany(7L, true, 'c') = "7truecx"
  static String capturesMany(long l, boolean b, char c) {
    Supplier<String> all = () -> "" + l + b + c + "x";
    return all.get();
  }

  // run: capturesThis(40) = 42
  static int capturesThis(int base) {
    return new Kinds(base).plus(2);
  }

  private int plus(int n) {
    IntUnaryOperator add = x -> x + base;
    return add.applyAsInt(n);
  }

  // run: staticReference(-5) = 5
  static int staticReference(int n) {
    IntUnaryOperator absolute = Math::abs;
    return absolute.applyAsInt(n);
  }

  // run: boundReference("a", "b") = "ab"
  static String boundReference(String a, String b) {
    UnaryOperator<String> after = a::concat;
    return after.apply(b);
  }

  // run: unboundReference("abc") = 3
  static int unboundReference(String s) {
    ToIntFunction<String> length = String::length;
    return length.applyAsInt(s);
  }

  // run: unboundOfTwo("ab", "b") = "abb"
  static String unboundOfTwo(String a, String b) {
    BiFunction<String, String, String> concat = String::concat;
    return concat.apply(a, b);
  }

  // run: constructor(20) = 21
  static int constructor(int base) {
    IntFunction<Kinds> make = Kinds::new;
    return make.apply(base).plus(1);
  }

  // run: ownMethod(20) = 25
  static int ownMethod(int base) {
    return new Kinds(base).apply(5);
  }

  private int apply(int n) {
    IntUnaryOperator own = this::plus;
    return own.applyAsInt(n);
  }

  // run: nested(1, 2, 3) = 123
  static int nested(int a, int b, int c) {
    IntFunction<IntFunction<IntUnaryOperator>> digits =
        x -> y -> z -> x * 100 + y * 10 + z;
    return digits.apply(a).apply(b).applyAsInt(c);
  }

  // run: composed("ab") = 4
  static int composed(String s) {
    Function<String, String> twice = t -> t + t;
    Function<String, Kinds> length = twice.andThen(t -> new Kinds(t.length()));
    return length.apply(s).base;
  }

  // run: higher(3) = 81
  static int higher(int n) {
    return repeat(x -> x * n, 3, n);
  }

  private static int repeat(IntUnaryOperator f, int times, int start) {
    int x = start;
    for (int i = 0; i < times; i++) {
      x = f.applyAsInt(x);
    }
    return x;
  }
}
