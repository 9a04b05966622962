package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes static methods, those that call themselves too, and static fields. */
final class Methods {
  private static final int DEEPEST = 3;
  private static final long MOST_CALLS = 15; // two calls of itself at each of the depths 3, 2, 1
  private static final long ROOM = 3000;

  /** A function that becomes one of itself twice, again and again, would take too many steps. */
  private static final Set<Sort> FIXED = Set.of(Sort.GIVEN, Sort.FUNCTION);

  private final Program program;
  private final Draws draws;
  private final Source out;

  Methods(Program program) {
    this.program = program;
    this.draws = program.draws();
    this.out = program.out();
  }

  void write() {
    for (int i = draws.between(1, 2); i > 0 && program.has(Feature.METHODS); i--) {
      method(draws.chance(40));
    }
    if (program.has(Feature.RECURSION)) {
      recursive();
    }
  }

  /** Static fields: final ones, and such as nobody happens to write. */
  void writeFields() {
    for (int i = draws.between(1, 3); i > 0 && program.has(Feature.STATICS); i--) {
      JavaType type = draws.one(program.passed());
      if (type.sort() == Sort.OBJECT) {
        continue; // its fields could not be written
      }
      String name = program.newName("S");
      String value = program.expressions().of(type, new Scope(true), 3);
      out.line("static final " + type.name() + " " + name + " = " + value + ";");
      program.vocabulary().add(Row.of(Feature.STATICS, type, name).weighing(6));
    }
    if (program.has(Feature.TABLES)) {
      Tables.write(program);
    }
    for (int i = draws.between(1, 2); i > 0 && program.has(Feature.STATIC_STATE); i--) {
      JavaType type = draws.one(program.types().stream().filter(JavaType::isKept).toList());
      String name = program.newName("state");
      String value =
          draws.chance(50) ? "" : " = " + program.expressions().of(type, new Scope(true), 1);
      out.line("static " + type.name() + " " + name + value + ";");
      program.statics().add(Variable.readOnly(name, type));
    }
  }

  private void method(boolean pure) {
    JavaType result = draws.chance(15) && !pure ? JavaType.VOID : draws.one(program.passed());
    String name = program.newName("m");
    Scope scope = program.newScope(pure);
    List<JavaType> parameters = new ArrayList<>();
    for (int i = draws.below(4); i > 0; i--) {
      parameters.add(draws.one(program.passed()));
    }
    if (program.has(Feature.LAMBDAS) && draws.chance(30)) {
      parameters.add(draws.one(program.functions()).type());
    }
    if (!pure && program.has(Feature.HEADERS) && draws.chance(20)) {
      parameters.add(JavaType.REQUEST);
    }
    head(name, result, parameters, scope);
    scope.pay(ROOM);
    Body body = new Body(program, scope, result);
    body.block(3);
    if (!result.equals(JavaType.VOID)) {
      body.end();
    }
    out.close();
    add(name, result, parameters, pure, scope.cost() - ROOM);
  }

  private void head(String name, JavaType result, List<JavaType> parameters, Scope scope) {
    List<String> declared = new ArrayList<>();
    for (JavaType type : parameters) {
      String parameter = program.newName("p");
      declared.add(type.name() + " " + parameter);
      boolean isFixed = FIXED.contains(type.sort());
      scope.add(isFixed ? Variable.readOnly(parameter, type) : Variable.local(parameter, type));
    }
    out.open("static " + result.name() + " " + name + "(" + String.join(", ", declared) + ")");
  }

  private void add(
      String name, JavaType result, List<JavaType> parameters, boolean pure, long cost) {
    String holes = parameters.stream().map(p -> "{}").collect(Collectors.joining(", "));
    Row row =
        Row.of(
                Feature.METHODS,
                result,
                name + "(" + holes + ")",
                parameters.toArray(JavaType[]::new))
            .costing(cost + 5)
            .weighing(8);
    boolean effect = !pure && (result.equals(JavaType.VOID) || draws.chance(30));
    row = pure ? row : row.that(Trait.IMPURE);
    program.vocabulary().add(effect ? row.that(Trait.EFFECT) : row);
  }

  /** A method that calls itself twice at most, as deep as its first parameter says. */
  private void recursive() {
    JavaType result = draws.one(program.passed());
    JavaType parameter = draws.one(program.passed());
    String name = program.newName("r");
    Scope scope = program.newScope(false);
    scope.add(Variable.readOnly("depth", JavaType.INT));
    scope.add(Variable.local("p", parameter));
    out.open("static " + result.name() + " " + name + "(int depth, " + parameter.name() + " p)");
    scope.pay(ROOM + 900);
    Body body = new Body(program, scope, result);
    out.open("if (depth <= 0)");
    body.end();
    out.close();
    body.block(2);
    for (int i = draws.between(1, 2); i > 0; i--) {
      String argument = body.bounded(parameter, body.of(parameter));
      body.declare(result, name + "(depth - 1, " + argument + ")");
    }
    body.block(2);
    body.end();
    out.close();
    long cost = (scope.cost() - ROOM - 900) * MOST_CALLS;
    program
        .vocabulary()
        .add(
            Row.of(
                    Feature.RECURSION,
                    result,
                    name + "({} & " + DEEPEST + ", {})",
                    JavaType.INT,
                    parameter)
                .costing(cost)
                .that(Trait.IMPURE));
  }
}
