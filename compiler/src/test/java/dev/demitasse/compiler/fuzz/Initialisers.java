package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.INT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes classes whose static initialisers run code, copy arrays, and read each other. */
final class Initialisers {
  private static final int MOST = 2;

  /** In percent: those that read what is below them are mostly refused. */
  private static final int CYCLIC = 25;

  private final Program program;
  private final TypeDeclarations declarations;
  private final Draws draws;
  private final Source out;

  Initialisers(Program program, TypeDeclarations declarations) {
    this.program = program;
    this.declarations = declarations;
    this.draws = program.draws();
    this.out = program.out();
  }

  void write() {
    List<String> classes = new ArrayList<>();
    for (int i = draws.between(2, 3); i > 0; i--) {
      classes.add(program.newName("Z"));
    }
    List<Variable> all = new ArrayList<>();
    for (String name : classes) {
      for (int i = draws.between(1, MOST); i > 0; i--) {
        all.add(Variable.readOnly(name + "." + program.newName("z"), INT));
      }
    }
    boolean cyclic = draws.chance(CYCLIC);
    classes.forEach(name -> write(name, all, cyclic));
    all.forEach(field -> add(Row.of(Feature.INITIALISERS, INT, field.name()).weighing(3)));
  }

  private void write(String name, List<Variable> all, boolean cyclic) {
    out.open("static final class " + name);
    declarations.method("private static int from", INT, List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().startsWith(name + ".")) {
        Scope scope = new Scope(true);
        all.subList(0, i).forEach(scope::add);
        if (cyclic) {
          all.stream().filter(v -> !v.name().startsWith(name + ".")).forEach(scope::add);
        }
        writeField(all.get(i).name().substring(name.length() + 1), scope);
      }
    }
    if (!cyclic && draws.chance(50)) {
      writeArrays(name);
    }
    out.close();
  }

  private void writeField(String name, Scope scope) {
    Body body = new Body(program, scope, null);
    String head = "static final int " + name;
    if (draws.chance(50)) {
      out.line(head + " = from(" + body.of(INT) + ");");
      return;
    }
    out.line(head + ";").open("static");
    body.block(2);
    out.line(name + " = " + body.of(INT) + ";").close();
  }

  /** An array, its copy, and what happens to both afterwards. */
  private void writeArrays(String className) {
    String elements =
        IntStream.range(0, Tables.LENGTH).mapToObj(i -> number()).collect(Collectors.joining(", "));
    out.line("static final int[] array = {" + elements + "};");
    out.line("static final int[] copy = " + draws.one("array.clone();", "array;"));
    out.open("static").line("copy[" + draws.below(Tables.LENGTH) + "] = " + number() + ";");
    if (draws.chance(50)) {
      out.line("array[" + draws.below(Tables.LENGTH) + "] = from(" + number() + ");");
      out.line("for (int i = 1; i < copy.length; i++) copy[i] += copy[i - 1];");
    }
    out.close();
    for (String array : List.of("array", "copy")) {
      String element = className + "." + array + "[{} & " + (Tables.LENGTH - 1) + "]";
      add(Row.of(Feature.INITIALISERS, INT, element, INT));
    }
    program.enums().stream().filter(Declared.EnumType::complete).forEach(e -> values(className, e));
  }

  /** Each call of {@code values} gives another array. */
  private void values(String className, Declared.EnumType of) {
    String type = of.type().name();
    String array = program.newName("all");
    out.line("static final " + type + "[] " + array + " = " + type + ".values();");
    out.open("static").line(array + "[0] = " + array + "[1];").close();
    String element = className + "." + array + "[{} & 1]";
    add(Row.of(Feature.INITIALISERS, of.type(), element, INT));
  }

  private String number() {
    return program.expressions().of(INT, new Scope(true), 0);
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
