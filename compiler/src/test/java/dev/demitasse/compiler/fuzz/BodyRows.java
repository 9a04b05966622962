package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BODY;
import static dev.demitasse.compiler.fuzz.JavaType.BYTES;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.RESULT_BYTES;
import static dev.demitasse.compiler.fuzz.JavaType.SMALL;
import static dev.demitasse.compiler.fuzz.JavaType.STATUS;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;

import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.List;

/** Bodies of requests and responses, read and changed. */
final class BodyRows {
  private static final int COST = 60;

  private BodyRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    rows.add(host(INT, "{}.size()", BODY).weighing(8));
    rows.add(host(TEXT, "{}.text()", BODY).weighing(12));
    rows.add(host(BYTES, "{}.all()", BODY).weighing(8));
    rows.add(host(BYTES, "{}.read({}, {})", BODY, SMALL, SMALL).weighing(8));
    Feature results = Feature.BODY_RESULTS;
    rows.add(host(results, RESULT_BYTES, "{}.tryRead({}, {})", BODY, SMALL, SMALL).weighing(8));
    rows.add(Row.of(results, STATUS, "{}.status()", RESULT_BYTES));
    rows.add(Row.of(results, BYTES, "{}.value()", RESULT_BYTES).that(Trait.NULL));
    for (String method : List.of("replace", "append", "prepend")) {
      for (JavaType type : List.of(TEXT, BYTES)) {
        rows.add(host(STATUS, "{}." + method + "({})", BODY, type).that(Trait.EFFECT));
      }
    }
    return rows;
  }

  private static Row host(JavaType result, String pattern, JavaType... operands) {
    return host(Feature.BODIES, result, pattern, operands);
  }

  private static Row host(Feature feature, JavaType result, String pattern, JavaType... operands) {
    return Row.of(feature, result, pattern, operands).costing(COST).that(Trait.IMPURE);
  }
}
