package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.List;

/**
 * Writes a generic abstract class and a class below it for each type, whose methods javac makes
 * reachable by bridges.
 */
final class Bridges {
  private static final int COST = 40;

  private final Program program;
  private final Source out;
  private final String above;

  Bridges(Program program) {
    this.program = program;
    this.out = program.out();
    this.above = program.newName("B");
  }

  void write(JavaType... types) {
    out.open("abstract static class " + above + "<T>").line("abstract T next(T old, int n);");
    out.open("T twice(T old, int n)").line("return next(next(old, n), n + 1);").close();
    out.open("public String toString()").line("return \"B\";").close();
    out.close();
    for (JavaType type : types) {
      writeBelow(type);
    }
  }

  private void writeBelow(JavaType type) {
    String name = program.newName("D");
    JavaType generic = new JavaType(above + "<" + type.name() + ">", Sort.OBJECT);
    out.open("static final class " + name + " extends " + generic.name());
    out.line("final int own;");
    out.open(name + "(int own)").line("this.own = own;").close();
    Scope scope = Scope.affording(COST, true);
    scope.add(Variable.local("old", type));
    scope.add(Variable.local("n", JavaType.INT));
    scope.add(Variable.readOnly("own", JavaType.INT));
    out.open(type.name() + " next(" + type.name() + " old, int n)");
    Body body = new Body(program, scope, type);
    body.block(1);
    body.end();
    out.close().close();
    if (!program.types().contains(generic)) {
      program.declare(generic);
      calls(generic, type).forEach(program.vocabulary()::add);
    }
    String made = "new " + name + "({})";
    program.vocabulary().add(Row.of(Feature.GENERICS, generic, made, JavaType.INT).weighing(6));
  }

  private static List<Row> calls(JavaType generic, JavaType type) {
    JavaType number = JavaType.INT;
    String cast = "((" + type.name() + ") {}";
    return List.of(
        Row.of(Feature.GENERICS, type, cast + ".next({}, {}))", generic, type, number)
            .costing(COST),
        Row.of(Feature.GENERICS, type, cast + ".twice({}, {}))", generic, type, number)
            .costing(2 * COST));
  }
}
