package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes an inner class of a stream: its objects see the stream's fields, and the plugin's. */
final class InnerClass {
  private static final long ROOM = 300;

  private final Program program;
  private final Source out;
  private final String filter;

  /**
   * @param filter the class of the filter
   */
  InnerClass(Program program, String filter) {
    this.program = program;
    this.filter = filter;
    this.out = program.out();
  }

  void write(List<Variable> outer) {
    String name = program.newName("N");
    Variable own = Variable.local("kept", program.draws().one(program.passed()));
    String type = own.type().name();
    out.open("final class " + name);
    out.line(type + " kept;");
    out.open(name + "(" + type + " kept)").line("this.kept = kept;").close();
    List<Variable> seen = new ArrayList<>();
    outer.forEach(variable -> seen.add(qualified(variable)));
    seen.add(own);
    JavaType result = program.draws().one(program.passed());
    long cost = method(result, seen);
    out.close();
    program
        .vocabulary()
        .add(
            Row.of(
                    Feature.INNER_CLASSES,
                    result,
                    "new " + name + "({}).act({})",
                    own.type(),
                    JavaType.INT)
                .costing(cost)
                .weighing(8)
                .that(Row.Trait.IMPURE));
  }

  /** A field, now and then with the class whose object it is in. */
  private Variable qualified(Variable field) {
    String name = field.name();
    boolean isField = name.startsWith("own") || name.matches("f\\d+");
    String owner = name.startsWith("own") ? "Stream" : filter;
    return isField && program.draws().chance(30)
        ? Variable.local(owner + ".this." + name, field.type())
        : field;
  }

  private long method(JavaType result, List<Variable> seen) {
    Scope scope = Scope.affording(ROOM, false);
    seen.stream().filter(v -> !v.name().equals("this")).forEach(scope::add);
    scope.add(Variable.local("n", JavaType.INT));
    long before = scope.cost();
    out.open(result.name() + " act(int n)");
    Body body = new Body(program, scope, result);
    body.block(2);
    body.end();
    out.close();
    return scope.cost() - before + 5;
  }
}
