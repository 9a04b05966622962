package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records, enums and classes within methods, each with a variable. */
final class LocalTypes {
  static final List<Statement> ALL =
      List.of(
          Statement.of(Feature.LOCAL_TYPES, 3, LocalTypes::declareRecord),
          Statement.of(Feature.LOCAL_TYPES, 1, LocalTypes::declareEnum),
          Statement.of(Feature.LOCAL_TYPES, 2, LocalTypes::declareClass));

  private LocalTypes() {}

  /** Some have a dollar in it. */
  private static String newName(Body body) {
    return body.program().newName(body.draws().one("L", "L", "L$", "$L"));
  }

  private static boolean declareRecord(Body body) {
    List<JavaType> types =
        body.program().passed().stream()
            .filter(type -> type.isPrintable() && body.canWrite(type))
            .toList();
    List<Variable> parts = new ArrayList<>();
    for (int i = body.draws().between(1, 2); i > 0; i--) {
      parts.add(Variable.readOnly(body.program().newName("p"), body.draws().one(types)));
    }
    String declared =
        parts.stream().map(p -> p.type().name() + " " + p.name()).collect(Collectors.joining(", "));
    String values = parts.stream().map(p -> body.of(p.type())).collect(Collectors.joining(", "));
    String name = newName(body);
    body.out().line("record " + name + "(" + declared + ") {}");
    Variable made = declare(body, name, Sort.RECORD, "new " + name + "(" + values + ")");
    for (Variable part : parts) {
      body.scope().add(Variable.readOnly(made.name() + "." + part.name() + "()", part.type()));
    }
    return true;
  }

  private static boolean declareEnum(Body body) {
    String which = body.of(BOOLEAN);
    String name = newName(body);
    body.out().line("enum " + name + " { A, B }");
    Variable made = declare(body, name, Sort.ENUM, which + " ? " + name + ".A : " + name + ".B");
    body.scope().add(Variable.readOnly(made.name() + ".ordinal()", INT));
    return true;
  }

  private static Variable declare(Body body, String type, Sort sort, String value) {
    Variable made = Variable.readOnly(body.program().newName("local"), new JavaType(type, sort));
    body.out().line(type + " " + made.name() + " = " + value + ";");
    body.scope().add(made);
    return made;
  }

  /** Its method sees what it catches. */
  private static boolean declareClass(Body body) {
    if (!body.scope().affords(Function.COST)) {
      return false;
    }
    body.scope().pay(Function.COST);
    Scope inner = Lambdas.inner(body);
    inner.add(Variable.local("n", INT));
    inner.add(Variable.local("own", INT));
    String argument = body.of(INT);
    String name = newName(body);
    body.out().open("class " + name).line("int own = 7;").open("int act(int n)");
    Body code = new Body(body.program(), inner, INT);
    code.block(2);
    code.end();
    body.out().close().close();
    body.declare(INT, "new " + name + "().act(" + argument + ")");
    return true;
  }
}
