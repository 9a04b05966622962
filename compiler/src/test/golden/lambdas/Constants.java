import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Lambdas that static initialisers make. */
final class Constants {
  private static final UnaryOperator<String> QUOTED = s -> "'" + s + "'";
  private static final int STEP = 3;
  private static final IntUnaryOperator ADD = adding(STEP);
  private static final IntUnaryOperator TWICE = ADD.andThen(ADD);

  private static IntUnaryOperator adding(int step) {
    return n -> n + step;
  }

  // run: quoted("a") = "'a'"
  static String quoted(String s) {
    return QUOTED.apply(s);
  }

  // run: twice(1) = 7
  static int twice(int n) {
    return TWICE.applyAsInt(n);
  }

  enum Operation {
    PLUS("+", (a, b) -> a + b),
    MINUS("-", (a, b) -> a - b),
    TIMES("*", (a, b) -> a * b),
    MAX("max", Math::max);

    private final String text;
    private final IntBinaryOperator function;

    Operation(String text, IntBinaryOperator function) {
      this.text = text;
      this.function = function;
    }

    int apply(int a, int b) {
      return function.applyAsInt(a, b);
    }
  }

  // run: operation(0, 5, 3) = "5+3=8"
  // run: operation(1, 5, 3) = "5-3=2"
  // run: operation(2, 5, 3) = "5*3=15"
  // run: operation(3, 5, 3) = "5max3=5"
  static String operation(int kind, int a, int b) {
    Operation operation = Operation.values()[kind];
    return "" + a + operation.text + b + "=" + operation.apply(a, b);
  }

  record Rule(String name, IntUnaryOperator change) {}

  private static final Rule DOUBLE = new Rule("double", n -> n * 2);
  private static final Rule NEXT = new Rule("next", n -> n + 1);

  // run: rule(true, 4) = "double 8"
  // run: rule(false, 4) = "next 5"
  static String rule(boolean first, int n) {
    Rule rule = first ? DOUBLE : NEXT;
    return rule.name() + " " + rule.change().applyAsInt(n);
  }
}
