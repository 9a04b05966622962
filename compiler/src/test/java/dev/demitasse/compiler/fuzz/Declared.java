package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.SMALL;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;

import java.util.ArrayList;
import java.util.List;

/** What a declaration adds to what expressions are made of. */
final class Declared {
  /**
   * An enum as it can be switched on.
   *
   * @param complete are these all of its constants?
   */
  record EnumType(JavaType type, List<String> constants, boolean complete) {}

  static final EnumType STATUS =
      new EnumType(JavaType.STATUS, List.of("OK", "NOT_FOUND", "CAS_MISMATCH", "UNKNOWN"), false);

  /** A text or an object in one variable, behind a method of a type parameter. */
  private static final String TEXT_OR = "same({} ? (Object) {} : {})";

  private Declared() {}

  static List<Row> rows(EnumType of) {
    JavaType type = of.type();
    String name = type.name();
    List<Row> rows = new ArrayList<>();
    of.constants().forEach(c -> rows.add(Row.of(Feature.BASIC, type, name + "." + c)));
    rows.add(Row.of(Feature.BASIC, INT, "{}.ordinal()", type).weighing(1));
    rows.add(Row.of(Feature.TEXTS, TEXT, "{}.name()", type).weighing(1));
    rows.add(Row.of(Feature.TEXTS, TEXT, "{}.toString()", type).weighing(1));
    rows.add(Row.of(Feature.TEXTS, TEXT, "({} + {})", TEXT, type).weighing(1));
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "({} == {})", type, type).weighing(2));
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "({} != {})", type, type).weighing(1));
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "{}.equals({})", type, type).weighing(1));
    rows.add(Row.of(Feature.BASIC, INT, "{}.compareTo({})", type, type).weighing(1));
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "((Object) {} instanceof Comparable)", type));
    rows.add(
        Row.of(Feature.BASIC, type, name + ".values()[{}]", SMALL)
            .weighing(2)
            .that(Row.Trait.THROWS));
    rows.add(Row.of(Feature.BASIC, type, name + ".values()[{} & 1]", INT).weighing(2));
    return rows;
  }

  /** What every class has that says what it holds. */
  static List<Row> rowsOfText(JavaType type) {
    return List.of(
        Row.of(Feature.TEXTS, TEXT, "({} + {})", TEXT, type).weighing(1).costing(40),
        Row.of(Feature.TEXTS, TEXT, "{}.toString()", type).weighing(1).costing(40),
        joined("({} + ({} ? (Object) {} : {}))", type),
        joined("({} + String.valueOf({} ? {} : (Object) {}))", type),
        Row.of(Feature.TEXTS, TEXT, "({} + " + TEXT_OR + ")", TEXT, BOOLEAN, TEXT, type)
            .weighing(1)
            .costing(40),
        Row.of(Feature.TEXTS, TEXT, "((String) " + TEXT_OR + ")", BOOLEAN, TEXT, type)
            .that(Row.Trait.THROWS),
        Row.of(Feature.TEXTS, BOOLEAN, "(" + TEXT_OR + " instanceof String)", BOOLEAN, TEXT, type),
        Row.of(Feature.TEXTS, BOOLEAN, "{}.equals(" + TEXT_OR + ")", TEXT, BOOLEAN, TEXT, type)
            .costing(10),
        Row.of(
            Feature.TEXTS,
            BOOLEAN,
            "(" + TEXT_OR + " instanceof " + type.testable() + ")",
            BOOLEAN,
            TEXT,
            type));
  }

  /** Objects of two classes in one variable of neither. */
  private static Row joined(String pattern, JavaType type) {
    return Row.of(Feature.TEXTS, TEXT, pattern, TEXT, BOOLEAN, type, JavaType.STATUS)
        .weighing(1)
        .costing(40);
  }

  /** What every record has whose components have it. */
  static List<Row> rowsOfEquality(JavaType type) {
    return List.of(
        Row.of(Feature.BASIC, BOOLEAN, "{}.equals({})", type, type).costing(20),
        Row.of(Feature.BASIC, INT, "{}.hashCode()", type).costing(40));
  }
}
