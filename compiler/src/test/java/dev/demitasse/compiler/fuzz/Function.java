package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.TEXT;
import static dev.demitasse.compiler.fuzz.JavaType.VOID;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A functional interface.
 *
 * @param method its abstract method
 * @param objects lambdas without captures and method references that fit
 */
record Function(
    JavaType type,
    String method,
    JavaType result,
    List<JavaType> parameters,
    List<String> objects) {
  /** About how many steps a call takes at most. */
  static final long COST = 150;

  static Function of(
      String type, String method, JavaType result, List<JavaType> parameters, String... objects) {
    return new Function(typeOf(type), method, result, parameters, List.of(objects));
  }

  static JavaType typeOf(String name) {
    return new JavaType(name, Sort.FUNCTION);
  }

  /** A call, and what makes objects of it. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(result.equals(VOID) ? call().that(Trait.EFFECT) : call());
    for (String object : objects) {
      Row row = Row.of(Feature.LAMBDAS, type, "((" + type.name() + ") " + object + ")");
      rows.add(object.contains("Log.") ? row.that(Trait.IMPURE).weighing(2) : row.weighing(2));
    }
    return rows;
  }

  private Row call() {
    String holes = parameters.stream().map(p -> "{}").collect(Collectors.joining(", "));
    List<JavaType> operands = new ArrayList<>(parameters);
    operands.add(0, type);
    String call = "{}." + method + "(" + holes + ")";
    // Without a cast, equals would see an object of any class.
    String pattern = result.equals(TEXT) ? "((String) " + call + ")" : call;
    return Row.of(Feature.LAMBDAS, result, pattern, operands.toArray(JavaType[]::new))
        .costing(COST)
        .weighing(8);
  }

  /** What makes a function of others. */
  static Row combination(String result, String pattern, String... operands) {
    JavaType[] types = Arrays.stream(operands).map(Function::typeOf).toArray(JavaType[]::new);
    return Row.of(Feature.LAMBDAS, typeOf(result), pattern, types).costing(COST).weighing(3);
  }
}
