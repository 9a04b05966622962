package dev.demitasse.compiler.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Lambdas and anonymous classes that capture variables, fields and nothing. */
final class Lambdas {
  private static final int MOST_CAUGHT = 2;

  private Lambdas() {}

  /** Declares a variable with one. */
  static boolean declare(Body body) {
    Function function = body.draws().one(body.program().functions());
    Scope inner = inner(body);
    List<Variable> parameters = new ArrayList<>();
    for (JavaType type : function.parameters()) {
      parameters.add(Variable.local(body.program().newName("a"), type));
    }
    parameters.forEach(inner::add);
    boolean isAction = function.result().equals(JavaType.VOID);
    if (!isAction && !body.program().expressions().canWrite(function.result(), inner)) {
      return false;
    }
    String name = body.program().newName("fn");
    String head = function.type().name() + " " + name + " = ";
    Body code = new Body(body.program(), inner, function.result());
    if (body.draws().chance(20)) {
      anonymous(head, function, parameters, code);
    } else {
      lambda(head, isAction, parameters, code);
    }
    body.scope().add(Variable.readOnly(name, function.type()));
    return true;
  }

  private static void lambda(String head, boolean isAction, List<Variable> parameters, Body code) {
    String start =
        parameters.stream().map(Variable::name).collect(joining(", ", head + "(", ") ->"));
    if (!isAction && code.draws().chance(50)) {
      code.out().line(start + " " + code.result() + ";");
    } else {
      code.out().open(start);
      code.block(2);
      code.end();
      code.out().close(";");
    }
  }

  private static void anonymous(
      String head, Function function, List<Variable> parameters, Body code) {
    String declared =
        parameters.stream().map(p -> p.type().name() + " " + p.name()).collect(joining(", "));
    String method = function.result().name() + " " + function.method() + "(" + declared + ")";
    code.out().open(head + "new " + function.type().name() + "()").open("public " + method);
    code.block(2);
    code.end();
    code.out().close().close(";");
  }

  /** What a lambda or a local class sees: fields, and some values that it catches. */
  static Scope inner(Body body) {
    Scope inner = Scope.affording(Function.COST, body.scope().isPure());
    body.scope().all().stream().filter(Lambdas::isField).forEach(inner::add);
    for (int i = body.draws().below(MOST_CAUGHT + 1); i > 0; i--) {
      JavaType type = body.draws().one(body.program().passed());
      if (body.canWrite(type)) {
        String name = body.program().newName("caught");
        body.out().line(type.name() + " " + name + " = " + body.of(type) + ";");
        inner.add(Variable.readOnly(name, type));
      }
    }
    return inner;
  }

  private static boolean isField(Variable variable) {
    return variable.name().matches("(f|own|plugin[.]f)[0-9]+");
  }
}
