package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.BYTE;
import static dev.demitasse.compiler.fuzz.JavaType.CHAR;
import static dev.demitasse.compiler.fuzz.JavaType.DOUBLE;
import static dev.demitasse.compiler.fuzz.JavaType.FLOAT;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.LATIN;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.SHORT;

import java.util.ArrayList;
import java.util.List;

/** Numbers and truth values. */
final class ArithmeticRows {
  private ArithmeticRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    integers(rows, INT, "Integer", Feature.BASIC);
    integers(rows, LONG, "Long", Feature.LONGS);
    floating(rows, FLOAT);
    floating(rows, DOUBLE);
    casts(rows);
    truth(rows);
    return rows;
  }

  private static void integers(List<Row> rows, JavaType t, String box, Feature feature) {
    for (String operator : List.of("+", "-", "*", "&", "|", "^")) {
      rows.add(Row.of(feature, t, "({} " + operator + " {})", t, t));
    }
    rows.add(Row.of(feature, t, "(-{})", t));
    rows.add(Row.of(feature, t, "(~{})", t));
    for (String operator : List.of("<<", ">>", ">>>")) {
      rows.add(Row.of(Feature.SHIFTS, t, "({} " + operator + " {})", t, INT));
      if (t.equals(LONG)) {
        rows.add(Row.of(Feature.SHIFTS, INT, "({} " + operator + " {})", INT, LONG).weighing(1));
      }
    }
    for (String operator : List.of("/", "%")) {
      rows.add(Row.of(Feature.DIVISION, t, "({} " + operator + " ({} | 1))", t, t));
      rows.add(
          Row.of(Feature.DIVISION, t, "({} " + operator + " {})", t, t)
              .weighing(2)
              .that(Row.Trait.THROWS));
    }
    for (String method : List.of("divideUnsigned", "remainderUnsigned")) {
      rows.add(Row.of(Feature.UNSIGNED, t, box + "." + method + "({}, ({} | 1))", t, t));
      rows.add(
          Row.of(Feature.UNSIGNED, t, box + "." + method + "({}, {})", t, t)
              .weighing(1)
              .that(Row.Trait.THROWS));
    }
    rows.add(Row.of(Feature.UNSIGNED, INT, box + ".compareUnsigned({}, {})", t, t));
    rows.add(Row.of(feature, INT, box + ".compare({}, {})", t, t).weighing(2));
    rows.add(Row.of(feature, t, "Math.min({}, {})", t, t));
    rows.add(Row.of(feature, t, "Math.max({}, {})", t, t));
    rows.add(Row.of(feature, t, "Math.abs({})", t));
    comparisons(rows, t, feature);
  }

  private static void comparisons(List<Row> rows, JavaType t, Feature feature) {
    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
      rows.add(Row.of(feature, BOOLEAN, "({} " + operator + " {})", t, t));
    }
  }

  private static void floating(List<Row> rows, JavaType t) {
    for (String operator : List.of("+", "-", "*", "/")) {
      rows.add(Row.of(Feature.FLOATING, t, "({} " + operator + " {})", t, t));
    }
    rows.add(Row.of(Feature.FLOATING, t, "(-{})", t));
    comparisons(rows, t, Feature.FLOATING);
  }

  private static void casts(List<Row> rows) {
    List<JavaType> narrow = List.of(BYTE, SHORT, CHAR);
    List<JavaType> floating = List.of(FLOAT, DOUBLE);
    rows.add(Row.of(Feature.LONGS, INT, "(int) {}", LONG));
    rows.add(Row.of(Feature.LONGS, LONG, "(long) {}", INT));
    rows.add(Row.of(Feature.UNSIGNED, LONG, "Integer.toUnsignedLong({})", INT));
    for (JavaType t : narrow) {
      rows.add(Row.of(Feature.NARROW, t, "(" + t.name() + ") {}", INT));
      rows.add(Row.of(Feature.NARROW, t, "(" + t.name() + ") {}", LONG));
      rows.add(Row.of(Feature.NARROW, INT, "(+{})", t));
      rows.add(Row.of(Feature.NARROW, INT, "({} + {})", t, t).weighing(1));
      rows.add(Row.of(Feature.NARROW, BOOLEAN, "({} < {})", t, t));
    }
    for (JavaType t : floating) {
      for (JavaType integer : List.of(INT, LONG)) {
        String name = integer.name();
        rows.add(Row.of(Feature.FLOATING, t, "(" + t.name() + ") {}", integer));
        rows.add(Row.of(Feature.FLOATING, integer, "(" + name + ") {}", t));
      }
      for (JavaType other : narrow) {
        rows.add(Row.of(Feature.FLOATING, other, "(" + other.name() + ") {}", t).weighing(1));
      }
    }
    rows.add(Row.of(Feature.FLOATING, FLOAT, "(float) {}", DOUBLE));
    rows.add(Row.of(Feature.FLOATING, DOUBLE, "(double) {}", FLOAT));
    rows.add(Row.of(Feature.TEXTS, LATIN, "latin({})", INT));
    rows.add(Row.of(Feature.TEXTS, INT, "(+{})", LATIN));
  }

  private static void truth(List<Row> rows) {
    for (String operator : List.of("&&", "||", "&", "|", "^", "==")) {
      rows.add(Row.of(Feature.BASIC, BOOLEAN, "({} " + operator + " {})", BOOLEAN, BOOLEAN));
    }
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "!{}", BOOLEAN));
  }
}
