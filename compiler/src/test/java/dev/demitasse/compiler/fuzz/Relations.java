package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.List;

/**
 * Numbers that are made of each other, compared with each other and chosen by that: what is known
 * of one says something of the next, and each is the last use of the one before.
 */
final class Relations {
  static final List<Statement> ALL =
      List.of(
          Statement.of(Feature.RELATIONS, 4, Relations::choose),
          Statement.of(Feature.RELATIONS, 2, Relations::choices),
          Statement.of(Feature.RELATIONS, 2, Relations::conditions),
          Statement.around(Feature.RELATIONS, 4, Relations::within));

  private static final int MOST_IN_A_ROW = 6;

  private Relations() {}

  /** One made of another, and a third that is one of both. */
  private static boolean choose(Body body) {
    Variable x = number(body);
    if (x == null) {
      return false;
    }
    Variable y = body.declare(x.type(), made(body, x));
    String choice = body.draws().one("%s ? %s : %s", "!(%s) ? %s : %s");
    String test = x.name() + comparison(body) + y.name();
    if (body.draws().chance(50)) {
      body.declare(x.type(), choice.formatted(test, arm(body, x, y), arm(body, x, y)));
    } else {
      Variable z = body.declare(x.type(), arm(body, x, y));
      body.out().line("if (" + test + ") " + z.name() + " = " + arm(body, x, y) + ";");
    }
    return true;
  }

  /** Two numbers become what they are or what the other one is, again and again. */
  private static boolean choices(Body body) {
    Variable x = number(body);
    if (x == null) {
      return false;
    }
    Variable one = body.declare(x.type(), x.name());
    Variable other = body.declare(x.type(), made(body, x));
    for (int i = body.draws().between(1, MOST_IN_A_ROW); i > 0; i--) {
      String test = tests(body, one, other);
      String choice = test + " ? " + made(body, other) + " : " + arm(body, one, other);
      body.out().line(one.name() + " = " + choice + ";");
      Variable last = one;
      one = other;
      other = last;
    }
    return true;
  }

  private static String tests(Body body, Variable one, Variable other) {
    StringBuilder tests = new StringBuilder(one.name() + comparison(body) + other.name());
    for (int i = body.draws().below(4); i > 0; i--) {
      tests.append(body.draws().one(" & ", " && ", " | ", " || "));
      tests.append(body.draws().chance(50) ? one.name() : other.name());
      tests.append(comparison(body)).append(literal(body, one.type()));
    }
    return tests.toString();
  }

  /** Each holds only if the one before does. */
  private static boolean conditions(Body body) {
    Variable x = number(body);
    if (x == null) {
      return false;
    }
    Variable all = body.declare(JavaType.BOOLEAN, body.of(JavaType.BOOLEAN));
    for (int i = body.draws().between(1, MOST_IN_A_ROW); i > 0; i--) {
      String first = x.name() + " % 7" + comparison(body) + body.draws().below(3);
      String second = x.name() + comparison(body) + literal(body, x.type());
      String both = body.draws().one("(%1$s & %2$s) & (%1$s & %3$s)", "(%1$s | %2$s) & %3$s");
      body.out().line(all.name() + " = " + both.formatted(all.name(), first, second) + ";");
    }
    return true;
  }

  /** Statements where a number lies between two, and is added to one at an edge. */
  private static boolean within(Body body) {
    Variable x = number(body);
    if (x == null) {
      return false;
    }
    String lower = x.name() + body.draws().one(" > ", " >= ") + "-" + body.draws().between(1, 9);
    String upper = x.name() + body.draws().one(" < ", " <= ") + body.draws().between(0, 9);
    body.out().open("if (" + lower + ")");
    body.block(1);
    body.out().open("if (" + upper + ")");
    int mark = body.scope().enter();
    body.declare(x.type(), body.of(JavaType.BOOLEAN) + " ? " + made(body, x) + " : 0");
    body.block(2);
    body.scope().leave(mark);
    body.out().close().close();
    return true;
  }

  private static @Nullable Variable number(Body body) {
    List<Variable> numbers =
        body.scope().all().stream()
            .filter(v -> v.type().equals(JavaType.INT) || v.type().equals(JavaType.LONG))
            .toList();
    return numbers.isEmpty() ? null : body.draws().one(numbers);
  }

  private static String made(Body body, Variable x) {
    String other = body.draws().chance(60) ? literal(body, x.type()) : body.of(x.type());
    return "(" + x.name() + body.draws().one(" + ", " - ", " * 3 ^ ", " & ", " | ") + other + ")";
  }

  private static String arm(Body body, Variable x, Variable y) {
    return switch (body.draws().below(4)) {
      case 0 -> x.name();
      case 1 -> y.name();
      case 2 -> literal(body, x.type());
      default -> made(body, y);
    };
  }

  private static String literal(Body body, JavaType type) {
    String literal = Literals.of(type, body.draws());
    return literal == null ? "0" : literal;
  }

  private static String comparison(Body body) {
    return body.draws().one(" < ", " <= ", " > ", " >= ", " == ", " != ");
  }
}
