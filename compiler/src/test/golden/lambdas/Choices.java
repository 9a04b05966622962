import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Calls that reach one of several lambdas. */
final class Choices {
  // run: chosen(0, 6) = 7
  // run: chosen(1, 6) = 12
  // run: chosen(2, 6) = -6
  // run: chosen(3, 6) = 36
  // throws: chosen(4, 6) java.lang.NullPointerException
  static int chosen(int kind, int n) {
    return operator(kind, n).applyAsInt(n);
  }

  private static IntUnaryOperator operator(int kind, int n) {
    switch (kind) {
      case 0:
        return x -> x + 1;
      case 1:
        return Choices::twice;
      case 2:
        return x -> -x;
      case 3:
        return x -> x * n;
      default:
        return null;
    }
  }

  private static int twice(int n) {
    return 2 * n;
  }

  // run: oneOfTwo(true, 3) = 6
  // run: oneOfTwo(false, 3) = 9
  static int oneOfTwo(boolean sum, int n) {
    IntBinaryOperator f = sum ? (a, b) -> a + b : (a, b) -> a * b;
    return f.applyAsInt(n, n);
  }

  /** One class implements the interface by hand. */
  static final class Counter implements IntUnaryOperator {
    private int calls;

    @Override
    public int applyAsInt(int n) {
      calls++;
      return n + calls;
    }
  }

  // run: withClass(3, 5) = 11
  // run: withClass(0, 5) = 5
  static int withClass(int times, int n) {
    Counter counter = new Counter();
    IntUnaryOperator f = times % 2 == 0 ? x -> x : counter;
    int sum = n;
    for (int i = 0; i < times; i++) {
      sum = f.applyAsInt(sum);
    }
    return sum;
  }

  // run: loop(4) = "a;ab;abb;"
  static String loop(int n) {
    UnaryOperator<String> f = s -> "";
    String all = "";
    for (int i = 1; i < n; i++) {
      int length = i;
      UnaryOperator<String> before = f;
      f = s -> length == 1 ? "a" : before.apply(s) + s;
      all += f.apply("b") + ";";
    }
    return all;
  }

  // run: recursive(5) = 120
  static int recursive(int n) {
    return factorial().applyAsInt(n);
  }

  private static IntUnaryOperator factorial() {
    return n -> n == 0 ? 1 : n * factorial().applyAsInt(n - 1);
  }

  static class Below {
    private String name() {
      return "below";
    }

    Supplier<String> naming() {
      return this::name;
    }
  }

  static final class Above extends Below {
    private String name() {
      return "above";
    }

    Supplier<String> own() {
      return () -> name();
    }
  }

  // A private method is not overridden, though the class below has one of the same name.
  // run: privates() = "below above"
  static String privates() {
    Above a = new Above();
    return a.naming().get() + " " + a.own().get();
  }
}
