package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.Feature.BASIC;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;
import static dev.demitasse.compiler.fuzz.JavaType.VOID;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.fuzz.JavaType.Sort;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.List;

/** Writes interfaces and abstract classes, and the classes below of them. */
final class Supertypes {
  private static final long COST = 1000;

  private final Program program;
  private final TypeDeclarations declarations;
  private final Draws draws;
  private final Source out;

  Supertypes(Program program, TypeDeclarations declarations) {
    this.program = program;
    this.declarations = declarations;
    this.draws = program.draws();
    this.out = program.out();
  }

  void write() {
    Supertype implemented = program.has(Feature.INTERFACES) ? writeInterface() : null;
    if (program.has(Feature.ABSTRACT_CLASSES)) {
      writeAbstractClass(draws.chance(50) ? implemented : null);
    }
  }

  private Supertype writeInterface() {
    JavaType type = new JavaType(program.newName("I"), Sort.OBJECT);
    boolean isSealed = program.has(Feature.SEALED);
    out.open((isSealed ? "sealed " : "") + "interface " + type.name());
    out.line("int code(int n);");
    boolean twice = draws.chance(50);
    if (twice) {
      boolean ownPart = draws.chance(50);
      String argument = ownPart ? "mixed(n)" : "code(n)";
      out.open("default int twice(int n)").line("return code(" + argument + ") - n;").close();
      if (ownPart) {
        declarations.method("private int mixed", INT, List.of());
      }
    }
    if (draws.chance(30)) {
      long cost = declarations.method("static int start", INT, List.of());
      add(Row.of(BASIC, INT, type.name() + ".start({})", INT).costing(cost));
    }
    out.close();
    Supertype above = new Supertype(type, false, isSealed, twice ? "twice" : "");
    writeBelow(above);
    declare(above);
    return above;
  }

  /** Its constructor calls a method that classes below may override. */
  private void writeAbstractClass(@Nullable Supertype implemented) {
    JavaType type = new JavaType(program.newName("A"), Sort.OBJECT);
    boolean isSealed = program.has(Feature.SEALED) && draws.chance(50);
    Supertype above = new Supertype(type, true, isSealed, draws.one("", "step"));
    boolean isReopened = !isSealed && implemented != null && implemented.isSealed();
    String modifier = isSealed ? "sealed " : isReopened ? "non-sealed " : "";
    String clause = implemented == null ? "" : implemented.clause();
    out.open("abstract static " + modifier + "class " + type.name() + clause);
    out.line("int base;");
    out.open(type.name() + "(int n)").line("base = " + Supertype.EARLY + "(n);").close();
    out.open("int " + Supertype.EARLY + "(int n)").line("return n;").close();
    if (implemented == null) {
      out.line("abstract int code(int n);");
    }
    if (!above.given().isEmpty()) {
      declarations.method("int mixed", INT, List.of(Supertype.BASE));
      out.open("public int step(int n)").line("return code(mixed(n)) - base;").close();
    }
    out.close();
    writeBelow(above);
    if (implemented != null) {
      add(Row.of(BASIC, implemented.type(), "((" + implemented.type().name() + ") {})", type));
    }
    declare(above);
    add(Row.of(BASIC, INT, "{}.base", type));
    add(Row.of(BASIC, VOID, "{}.base = {}", type, INT).that(Trait.EFFECT, Trait.IMPURE));
  }

  private void writeBelow(Supertype above) {
    for (int i = draws.between(1, 3); i > 0; i--) {
      if (!above.isClass() && program.has(Feature.RECORDS) && draws.chance(30)) {
        declarations.writeRecord(above);
      } else {
        declarations.writeClass(above);
      }
    }
  }

  private void declare(Supertype above) {
    JavaType type = above.type();
    program.declare(type);
    add(Row.of(BASIC, INT, "{}.code({})", type, INT).costing(COST).that(Trait.EFFECT));
    if (!above.given().isEmpty()) {
      add(Row.of(BASIC, INT, "{}." + above.given() + "({})", type, INT).costing(2 * COST));
    }
    add(Row.of(Feature.TEXTS, TEXT, "({} + {})", TEXT, type).costing(40));
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
