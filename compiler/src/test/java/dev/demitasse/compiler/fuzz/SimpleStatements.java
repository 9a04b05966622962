package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.List;

/** Variables, branches, log lines and calls. */
final class SimpleStatements {
  static final List<Statement> ALL =
      List.of(
          Statement.of(Feature.BASIC, 10, SimpleStatements::declare),
          Statement.of(Feature.BASIC, 9, SimpleStatements::assign),
          Statement.of(Feature.BASIC, 7, SimpleStatements::change),
          Statement.of(Feature.BASIC, 5, SimpleStatements::log),
          Statement.of(Feature.BASIC, 5, SimpleStatements::effect),
          Statement.around(Feature.BASIC, 5, SimpleStatements::branch),
          Statement.around(Feature.BASIC, 2, SimpleStatements::pattern),
          Statement.around(Feature.BASIC, 1, SimpleStatements::block),
          Statement.around(Feature.LOCKS, 4, SimpleStatements::lock),
          Statement.of(Feature.BASIC, 1, SimpleStatements::leave));

  private static final int LOG_COST = 60;

  private SimpleStatements() {}

  private static boolean declare(Body body) {
    JavaType type = body.draws().one(body.program().types());
    if (!body.canWrite(type)) {
      return false;
    }
    body.declare(type, body.bounded(type, body.of(type)));
    return true;
  }

  private static boolean assign(Body body) {
    List<Variable> writable = body.scope().all().stream().filter(Variable::writable).toList();
    if (writable.isEmpty()) {
      return false;
    }
    Variable variable = body.draws().one(writable);
    String value = body.of(variable.type());
    body.out().line(variable.name() + " = " + body.bounded(variable.type(), value) + ";");
    return true;
  }

  /** Compound assignments and steps. */
  private static boolean change(Body body) {
    List<Variable> some =
        body.scope().all().stream()
            .filter(v -> v.writable() && (v.type().isNumber() || isAppendable(v)))
            .toList();
    if (some.isEmpty()) {
      return false;
    }
    body.out().line(change(body, body.draws().one(some)) + ";");
    return true;
  }

  private static boolean isAppendable(Variable variable) {
    return variable.type().equals(JavaType.TEXT) || variable.type().equals(JavaType.BOOLEAN);
  }

  private static String change(Body body, Variable variable) {
    String name = variable.name();
    Sort sort = variable.type().sort();
    Draws draws = body.draws();
    if (sort == Sort.TEXT) {
      JavaType part = draws.one(body.program().printable());
      String sum = body.canWrite(part) ? body.of(part) : "\"\"";
      return body.scope().trips() > 1
          ? name + " = cut(" + name + " + " + sum + ")"
          : name + " += " + sum;
    } else if (sort == Sort.BOOLEAN) {
      return name + draws.one(" &= ", " |= ", " ^= ") + body.of(JavaType.BOOLEAN);
    } else if (draws.chance(25)) {
      return draws.chance(50) ? name + draws.one("++", "--") : draws.one("++", "--") + name;
    } else if (sort == Sort.FLOATING) {
      return name + draws.one(" += ", " -= ", " *= ", " /= ") + body.of(variable.type());
    }
    JavaType operand =
        body.program().has(Feature.LONGS) && draws.chance(20) ? JavaType.LONG : JavaType.INT;
    return switch (draws.below(4)) {
      case 0 -> name + draws.one(" <<= ", " >>= ", " >>>= ") + body.of(operand);
      case 1 -> name + draws.one(" /= ", " %= ") + "(" + body.of(operand) + " | 1)";
      default ->
          name + draws.one(" += ", " -= ", " *= ", " &= ", " |= ", " ^= ") + body.of(operand);
    };
  }

  private static boolean log(Body body) {
    if (body.scope().isPure() || !body.scope().affords(LOG_COST)) {
      return false;
    }
    body.scope().pay(LOG_COST);
    StringBuilder template = new StringBuilder("L");
    StringBuilder arguments = new StringBuilder();
    for (int i = body.draws().below(4); i > 0; i--) {
      JavaType type = body.draws().one(body.program().printable());
      if (body.canWrite(type)) {
        template.append(body.draws().one(" {}", "{}", "={};", " x{}"));
        arguments.append(", ").append(body.of(type));
      }
    }
    String level =
        body.draws().one("trace", "debug", "info", "info", "info", "warn", "error", "critical");
    body.out().line("Log." + level + "(\"" + template + "\"" + arguments + ");");
    return true;
  }

  private static boolean effect(Body body) {
    String effect = body.program().expressions().effect(body.scope());
    if (effect == null) {
      return false;
    }
    body.out().line(effect + ";");
    return true;
  }

  private static boolean branch(Body body) {
    body.out().open("if (" + body.of(JavaType.BOOLEAN) + ")");
    body.block(3);
    if (body.draws().chance(25)) {
      body.out().next("else if (" + body.of(JavaType.BOOLEAN) + ")");
      body.block(2);
    }
    if (body.draws().chance(40)) {
      body.out().next("else");
      body.block(3);
    }
    body.out().close();
    return true;
  }

  /** A test for a class that gives the object a name, in the branch where it is of that class. */
  private static boolean pattern(Body body) {
    if (body.program().subtypes().isEmpty()) {
      return false;
    }
    Program.Subtype subtype = body.draws().one(body.program().subtypes());
    if (!body.canWrite(subtype.above())) {
      return false;
    }
    Variable known = Variable.readOnly(body.program().newName("is"), subtype.type());
    String object = "(" + subtype.above().name() + ") " + body.of(subtype.above());
    String test = object + " instanceof " + subtype.type().name() + " " + known.name();
    int mark = body.scope().enter();
    if (body.draws().chance(40)) {
      body.out().open("if (!(" + test + "))");
      body.block(2);
      body.out().next("else");
      body.scope().add(known);
    } else {
      body.scope().add(known);
      String rest = body.draws().chance(30) ? " && " + body.of(JavaType.BOOLEAN) : "";
      body.out().open("if (" + test + rest + ")");
    }
    body.block(3);
    body.out().close();
    body.scope().leave(mark);
    return true;
  }

  private static boolean block(Body body) {
    String label = body.program().has(Feature.LABELS) ? body.program().newName("block") : null;
    body.out().open(label == null ? "" : label + ":");
    body.block(2);
    if (label != null) {
      body.out().line("if (" + body.of(JavaType.BOOLEAN) + ") break " + label + ";");
      body.block(2);
    }
    body.out().close();
    return true;
  }

  private static boolean lock(Body body) {
    Program program = body.program();
    boolean anyObject = !program.has(Feature.NULLS) || program.has(Feature.THROWING);
    List<Variable> objects =
        body.scope().all().stream()
            .filter(v -> v.type() == JavaType.STREAM || anyObject && v.type().sort() == Sort.OBJECT)
            .toList();
    if (objects.isEmpty() || body.scope().isPure()) {
      return false;
    }
    body.out().open("synchronized (" + body.draws().one(objects).name() + ")");
    body.block(2);
    body.out().close();
    return true;
  }

  private static boolean leave(Body body) {
    if (!body.returns()) {
      return false;
    }
    body.out().open("if (" + body.of(JavaType.BOOLEAN) + ")");
    body.end();
    body.out().close();
    return true;
  }
}
