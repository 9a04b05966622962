package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lambdas that capture variables, fields and nothing; method references; calls of them. */
final class Lambdas {
  private static final long BODY_COST = 150;
  private static final int MOST_CAUGHT = 2;

  /**
   * A functional interface.
   *
   * @param references methods that fit
   */
  private record Shape(
      JavaType type,
      String method,
      JavaType result,
      List<JavaType> parameters,
      List<String> references) {
    Row call() {
      String holes = parameters.stream().map(p -> "{}").collect(Collectors.joining(", "));
      List<JavaType> operands = new ArrayList<>(parameters);
      operands.add(0, type);
      String call = "{}." + method + "(" + holes + ")";
      // Without a cast, equals would see an object of any class.
      String pattern = result.equals(TEXT) ? "((String) " + call + ")" : call;
      return Row.of(Feature.LAMBDAS, result, pattern, operands.toArray(JavaType[]::new))
          .costing(BODY_COST)
          .weighing(8);
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          shape("IntUnaryOperator", "applyAsInt", INT, List.of(INT), "Math::abs"),
          shape(
              "IntBinaryOperator",
              "applyAsInt",
              INT,
              List.of(INT, INT),
              "Math::max",
              "Integer::compare"),
          shape("IntSupplier", "getAsInt", INT, List.of(), "\"abc\"::length"),
          shape("IntPredicate", "test", BOOLEAN, List.of(INT)),
          shape("LongUnaryOperator", "applyAsLong", LONG, List.of(LONG), "Math::abs"),
          shape("Supplier<String>", "get", TEXT, List.of(), "\"AaBB\"::toString"),
          shape("BooleanSupplier", "getAsBoolean", BOOLEAN, List.of(), "\"abc\"::isEmpty"),
          shape("LongBinaryOperator", "applyAsLong", LONG, List.of(LONG, LONG), "Math::min"),
          shape("IntFunction<String>", "apply", TEXT, List.of(INT), "String::valueOf"),
          shape("UnaryOperator<String>", "apply", TEXT, List.of(TEXT), "String::toString"),
          shape(
              "BiPredicate<String, String>",
              "test",
              BOOLEAN,
              List.of(TEXT, TEXT),
              "String::endsWith"),
          shape("BinaryOperator<String>", "apply", TEXT, List.of(TEXT, TEXT), "String::concat"),
          shape("Predicate<String>", "test", BOOLEAN, List.of(TEXT), "String::isEmpty"),
          shape(
              "ToIntFunction<String>",
              "applyAsInt",
              INT,
              List.of(TEXT),
              "String::length",
              "String::hashCode"));

  private Lambdas() {}

  private static Shape shape(
      String type,
      String method,
      JavaType result,
      List<JavaType> parameters,
      String... references) {
    JavaType function = new JavaType(type, Sort.FUNCTION);
    return new Shape(function, method, result, parameters, List.of(references));
  }

  static JavaType[] types() {
    return SHAPES.stream().map(Shape::type).toArray(JavaType[]::new);
  }

  /** Method references and calls. */
  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : SHAPES) {
      JavaType type = shape.type();
      rows.add(shape.call());
      for (String reference : shape.references()) {
        String pattern = "((" + type.name() + ") " + reference + ")";
        rows.add(Row.of(Feature.LAMBDAS, type, pattern).weighing(2));
      }
    }
    combine(rows, "IntUnaryOperator", "andThen", "compose");
    combine(rows, "LongUnaryOperator", "andThen", "compose");
    combine(rows, "IntPredicate", "and", "or");
    combine(rows, "Predicate<String>", "and", "or");
    return rows;
  }

  /** What makes one function of two. */
  private static void combine(List<Row> rows, String type, String... methods) {
    JavaType function = new JavaType(type, Sort.FUNCTION);
    for (String method : methods) {
      rows.add(
          Row.of(Feature.LAMBDAS, function, "{}." + method + "({})", function, function)
              .costing(BODY_COST));
    }
    String alone =
        type.contains("Predicate") ? "{}.negate()" : "{}.andThen(" + type + ".identity())";
    rows.add(Row.of(Feature.LAMBDAS, function, alone, function).weighing(1));
  }

  /** Declares a variable with a lambda. */
  static boolean declare(Body body) {
    Shape shape = body.draws().one(SHAPES);
    Scope inner = inner(body);
    List<String> names = new ArrayList<>();
    for (JavaType type : shape.parameters()) {
      Variable parameter = Variable.local(body.program().newName("a"), type);
      names.add(parameter.name());
      inner.add(parameter);
    }
    if (!body.program().expressions().canWrite(shape.result(), inner)) {
      return false;
    }
    String name = body.program().newName("fn");
    String head = shape.type().name() + " " + name + " = (" + String.join(", ", names) + ") -> ";
    Body code = new Body(body.program(), inner, shape.result());
    if (body.draws().chance(50)) {
      body.out().line(head + code.bounded(shape.result(), code.of(shape.result())) + ";");
    } else {
      body.out().open(head.stripTrailing());
      code.block(2);
      code.end();
      body.out().close(";");
    }
    body.scope().add(Variable.readOnly(name, shape.type()));
    return true;
  }

  /** What a lambda sees: fields, and some values that it catches. */
  private static Scope inner(Body body) {
    Scope inner = Scope.affording(BODY_COST, body.scope().isPure());
    body.scope().all().stream().filter(Lambdas::isField).forEach(inner::add);
    for (int i = body.draws().below(MOST_CAUGHT + 1); i > 0; i--) {
      JavaType type = body.draws().one(body.program().passed());
      if (body.canWrite(type)) {
        String name = body.program().newName("caught");
        body.out().line(type.name() + " " + name + " = " + body.of(type) + ";");
        inner.add(Variable.readOnly(name, type));
      }
    }
    return inner;
  }

  private static boolean isField(Variable variable) {
    return variable.name().matches("(f|own|plugin[.]f)[0-9]+");
  }
}
