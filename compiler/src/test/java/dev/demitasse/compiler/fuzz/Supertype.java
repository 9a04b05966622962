package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.Feature.BASIC;
import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;

import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.List;

/**
 * An interface or an abstract class, above other classes.
 *
 * @param given the method with a body that classes below may override; empty if there is none
 */
record Supertype(JavaType type, boolean isClass, boolean isSealed, String given) {
  /** A field of each abstract class. */
  static final Variable BASE = Variable.local("base", INT);

  /** What a constructor of each abstract class calls, when fields of classes below are unset. */
  static final String EARLY = "early";

  String clause() {
    return (isClass ? " extends " : " implements ") + type.name();
  }

  /** The fields that classes below see. */
  List<Variable> fields() {
    return isClass ? List.of(BASE) : List.of();
  }

  /** Writes the first line of a constructor with these parameters. */
  void writeSuperCall(Program program, List<Variable> parameters) {
    if (isClass) {
      program.out().line("super(" + number(program, parameters) + ");");
    }
  }

  /** Writes some methods that classes below need not have. */
  void writeOverrides(Program program, List<Variable> fields) {
    if (isClass && program.draws().chance(50)) {
      List<Variable> unset = fields.stream().filter(f -> f.type().isNumber()).toList();
      String sum = "super." + EARLY + "(n) + " + number(program, unset);
      program.out().open("@Override int " + EARLY + "(int n)").line("return " + sum + ";").close();
    }
    if (!given.isEmpty() && program.draws().chance(30)) {
      String inherited = (isClass ? "" : type.name() + ".") + "super." + given + "(n)";
      program.out().open("@Override public int " + given + "(int n)");
      program.out().line("return " + inherited + " ^ 5;").close();
    }
  }

  private static String number(Program program, List<Variable> from) {
    Scope scope = new Scope(true);
    from.forEach(scope::add);
    return program.expressions().of(INT, scope, 1);
  }

  /** What a class below adds, which has this constructor, and whose code costs so much. */
  void add(Program program, Row constructor, long cost) {
    String name = constructor.result().name();
    String one = "((" + type.name() + ") {})";
    program.addSubtype(new Program.Subtype(type, constructor.result()));
    Vocabulary rows = program.vocabulary();
    rows.add(
        new Row(
            BASIC,
            type,
            constructor.pattern(),
            constructor.operands(),
            4,
            10,
            constructor.traits()));
    rows.add(Row.of(BASIC, BOOLEAN, "(" + one + " instanceof " + name + ")", type).weighing(1));
    String bound = "(" + one + " instanceof " + name + " c# && c#.code({}) > {})";
    rows.add(Row.of(BASIC, BOOLEAN, bound, type, INT, INT).costing(cost).weighing(2));
    rows.add(
        Row.of(BASIC, constructor.result(), "((" + name + ") " + one + ")", type)
            .weighing(1)
            .that(Trait.THROWS));
  }
}
