package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.INT;

import java.util.List;

/** Statements with hundreds of branches, one in a program. */
final class LongCode {
  static final List<Statement> ALL =
      List.of(
          Statement.of(Feature.LONG_CODE, 1, body -> once(body, LongCode::cases)),
          Statement.of(Feature.LONG_CODE, 1, body -> once(body, LongCode::tests)),
          Statement.of(Feature.LONG_CODE, 1, body -> once(body, LongCode::line)));

  private static final int LEAST = 150;
  private static final int MOST = 350;

  private interface Form {
    void write(Body body, String variable, int branches);
  }

  private LongCode() {}

  private static boolean once(Body body, Form form) {
    if (body.scope().trips() > 1 || !body.program().mayBeLong()) {
      return false;
    }
    Variable variable = body.declare(INT, body.of(INT));
    form.write(body, variable.name(), body.draws().between(LEAST, MOST));
    return true;
  }

  private static void cases(Body body, String variable, int branches) {
    int step = body.draws().one(1, 1, 3, 1001);
    body.out().open("switch (" + variable + ")");
    for (int i = 0; i < branches; i++) {
      body.out().line("case " + i * step + ":");
      body.out().line(change(body.draws(), variable, i) + draws(body, " break;", ""));
    }
    body.out().line("default:").line(variable + "--;").close();
  }

  private static String draws(Body body, String often, String seldom) {
    return body.draws().chance(90) ? often : seldom;
  }

  private static void tests(Body body, String variable, int branches) {
    body.out().open("if (" + variable + " == 0)").line(variable + "++;");
    for (int i = 1; i < branches; i++) {
      body.out().next("else if (" + variable + " == " + i + ")");
      body.out().line(change(body.draws(), variable, i));
    }
    body.out().close();
  }

  private static void line(Body body, String variable, int branches) {
    for (int i = 0; i < branches; i++) {
      body.out().line("if ((" + variable + " & " + (i + 1) + ") != 0) " + variable + " += 3;");
    }
  }

  private static String change(Draws draws, String variable, int i) {
    return draws
        .one("%s = %s * 31 + %d;", "%s = %s ^ %d;", "%s = %s + %d;")
        .formatted(variable, variable, i);
  }
}
