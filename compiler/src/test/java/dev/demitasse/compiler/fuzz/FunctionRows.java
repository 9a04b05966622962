package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.Function.combination;
import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;
import static dev.demitasse.compiler.fuzz.JavaType.VOID;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The JDK's functional interfaces, with their methods that combine functions. */
final class FunctionRows {
  private static final int LEAST = 3;
  private static final int MOST = 8;

  static final List<Function> ALL = all();

  private static final List<Row> COMBINATIONS = combinations();

  private FunctionRows() {}

  private static List<Function> all() {
    List<Function> all = new ArrayList<>(numbers());
    all.addAll(texts());
    all.addAll(actions());
    return List.copyOf(all);
  }

  private static List<Function> numbers() {
    List<JavaType> twoInts = List.of(INT, INT);
    List<JavaType> twoLongs = List.of(LONG, LONG);
    return List.of(
        Function.of(
            "IntUnaryOperator", "applyAsInt", INT, List.of(INT), "Math::abs", "x# -> x# * 3"),
        Function.of(
            "IntBinaryOperator", "applyAsInt", INT, twoInts, "Math::max", "Integer::compare"),
        Function.of("IntSupplier", "getAsInt", INT, List.of(), "\"abc\"::length"),
        Function.of("IntPredicate", "test", BOOLEAN, List.of(INT), "x# -> x# > 5"),
        Function.of("IntToLongFunction", "applyAsLong", LONG, List.of(INT), "x# -> x# * 5L"),
        Function.of("LongUnaryOperator", "applyAsLong", LONG, List.of(LONG), "Math::abs"),
        Function.of("LongBinaryOperator", "applyAsLong", LONG, twoLongs, "Math::min"),
        Function.of("LongSupplier", "getAsLong", LONG, List.of(), "() -> 1L << 40"),
        Function.of("LongPredicate", "test", BOOLEAN, List.of(LONG), "x# -> (int) x# != 0"),
        Function.of("LongToIntFunction", "applyAsInt", INT, List.of(LONG), "x# -> (int) x#"),
        Function.of("BooleanSupplier", "getAsBoolean", BOOLEAN, List.of(), "\"abc\"::isEmpty"));
  }

  private static List<Function> texts() {
    List<JavaType> one = List.of(TEXT);
    List<JavaType> two = List.of(TEXT, TEXT);
    String pair = "<String, String>";
    return List.of(
        Function.of("Supplier<String>", "get", TEXT, List.of(), "\"AaBB\"::toString"),
        Function.of("IntFunction<String>", "apply", TEXT, List.of(INT), "String::valueOf"),
        Function.of("LongFunction<String>", "apply", TEXT, List.of(LONG), "Long::toString"),
        Function.of("Function" + pair, "apply", TEXT, one, "x# -> cut(x#)", "String::toString"),
        Function.of("UnaryOperator<String>", "apply", TEXT, one, "String::toString"),
        Function.of("BinaryOperator<String>", "apply", TEXT, two, "String::concat"),
        Function.of(
            "BiFunction<String, String, String>", "apply", TEXT, two, "(x#, y#) -> y# + x#"),
        Function.of("Predicate<String>", "test", BOOLEAN, one, "String::isEmpty"),
        Function.of("BiPredicate" + pair, "test", BOOLEAN, two, "String::endsWith"),
        Function.of(
            "ToIntFunction<String>", "applyAsInt", INT, one, "String::length", "String::hashCode"),
        Function.of("ToLongFunction<String>", "applyAsLong", LONG, one, "String::length"),
        Function.of("ToIntBiFunction" + pair, "applyAsInt", INT, two, "String::compareTo"),
        Function.of("ToLongBiFunction" + pair, "applyAsLong", LONG, two, "String::compareTo"));
  }

  private static List<Function> actions() {
    String log = "Log.info(\"f {}\", x#)";
    String logTwo = "(x#, y#) -> Log.info(\"f {} {}\", x#, y#)";
    return List.of(
        Function.of("Runnable", "run", VOID, List.of(), "() -> Log.warn(\"run\")"),
        Function.of("Consumer<String>", "accept", VOID, List.of(TEXT), "x# -> " + log),
        Function.of("IntConsumer", "accept", VOID, List.of(INT), "x# -> " + log),
        Function.of("LongConsumer", "accept", VOID, List.of(LONG), "x# -> " + log),
        Function.of("BiConsumer<String, String>", "accept", VOID, List.of(TEXT, TEXT), logTwo),
        Function.of("ObjIntConsumer<String>", "accept", VOID, List.of(TEXT, INT), logTwo),
        Function.of("ObjLongConsumer<String>", "accept", VOID, List.of(TEXT, LONG), logTwo));
  }

  private static List<Row> combinations() {
    List<Row> rows = new ArrayList<>();
    String text = "Function<String, String>";
    String texts = "BiFunction<String, String, String>";
    for (String operator : List.of("IntUnaryOperator", "LongUnaryOperator", text)) {
      rows.add(combination(operator, "{}.andThen({})", operator, operator));
      rows.add(combination(operator, "{}.compose({})", operator, operator));
    }
    rows.add(combination("IntUnaryOperator", "IntUnaryOperator.identity()"));
    rows.add(combination("LongUnaryOperator", "LongUnaryOperator.identity()"));
    rows.add(combination(text, "Function.<String>identity()"));
    rows.add(combination("UnaryOperator<String>", "UnaryOperator.<String>identity()"));
    rows.add(combination(text, "{}.andThen({})", "UnaryOperator<String>", text));
    rows.add(combination(texts, "{}.andThen({})", texts, text));
    rows.add(combination(texts, "{}.andThen({})", "BinaryOperator<String>", text));
    for (String predicate :
        List.of(
            "IntPredicate", "LongPredicate", "Predicate<String>", "BiPredicate<String, String>")) {
      rows.add(combination(predicate, "{}.and({})", predicate, predicate));
      rows.add(combination(predicate, "{}.or({})", predicate, predicate));
      rows.add(combination(predicate, "{}.negate()", predicate));
    }
    rows.add(combination("Predicate<String>", "Predicate.not({})", "Predicate<String>"));
    for (String consumer :
        List.of("IntConsumer", "LongConsumer", "Consumer<String>", "BiConsumer<String, String>")) {
      rows.add(combination(consumer, "{}.andThen({})", consumer, consumer));
    }
    return rows;
  }

  /** Some of them: a program with all would be about little else. */
  static List<Function> some(Draws draws) {
    Set<Function> some = new LinkedHashSet<>();
    for (int i = draws.between(LEAST, MOST); i > 0; i--) {
      some.add(draws.one(ALL));
    }
    return List.copyOf(some);
  }

  /** Calls, method references, lambdas without captures, and combinations. */
  static List<Row> rows(Collection<Function> of) {
    List<JavaType> types = of.stream().map(Function::type).toList();
    List<Row> rows = new ArrayList<>();
    of.forEach(function -> rows.addAll(function.rows()));
    COMBINATIONS.stream()
        .filter(row -> types.contains(row.result()) && types.containsAll(row.operands()))
        .forEach(rows::add);
    return rows;
  }
}
