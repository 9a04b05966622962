package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.List;

/** Writes methods {@code equals} that log, fail, and say what they want. */
final class Equality {
  private static final long COST = 150;

  private final Program program;
  private final Source out;

  Equality(Program program) {
    this.program = program;
    this.out = program.out();
  }

  /** The methods of a class with these fields. */
  void writeMethods(JavaType type, List<Variable> fields) {
    Scope scope = new Scope(true);
    fields.forEach(scope::add);
    String key = program.expressions().of(INT, scope, 2);
    out.open("int key()").line("return " + key + ";").close();
    out.open("@Override public boolean equals(Object other)");
    out.line("Log.info(\"equals {}\", key());");
    if (program.has(Feature.THROWING) && program.draws().chance(30)) {
      out.line("\"abc\".charAt(key() & 3);");
    }
    out.line("return " + answer(type.name()) + ";").close();
    out.open("@Override public int hashCode()").line("return key();").close();
  }

  private String answer(String type) {
    return program
        .draws()
        .one(
            "other instanceof " + type + " c && c.key() == key()",
            "other instanceof " + type + " c && (c == this || c.key() < key())",
            "!(other instanceof " + type + ")",
            "other != null");
  }

  /** What the class adds, and a record of two of its objects. */
  void declare(JavaType type) {
    program.setComparable(type);
    Declared.rowsOfEquality(type).forEach(this::add);
    JavaType pair = new JavaType(program.newName("Q"), Sort.OBJECT);
    String part = type.name();
    out.line("record " + pair.name() + "(" + part + " a, int b, " + part + " c) {}");
    program.declare(pair);
    program.setComparable(pair);
    String made = "new " + pair.name() + "({}, {} & 1, {})";
    Row row = Row.of(Feature.EQUALITY, pair, made, type, INT, type).costing(10);
    program.vocabulary().add(row.weighing(8));
    Declared.rowsOfEquality(pair).forEach(this::add);
    add(Row.of(Feature.EQUALITY, BOOLEAN, "{}.equals({})", pair, pair).weighing(6));
  }

  private void add(Row row) {
    program.vocabulary().add(row.costing(COST).that(Trait.IMPURE));
  }
}
