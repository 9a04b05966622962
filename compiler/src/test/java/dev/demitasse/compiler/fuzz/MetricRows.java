package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.STATUS;

import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.List;

/** Counters, gauges and histograms, defined or not. */
final class MetricRows {
  /** What the patterns name. */
  static final String DECLARATIONS =
      """
        static final Counter COUNTER = Counter.of("counted");
        static final Gauge GAUGE = Gauge.of("level");
        static final Histogram HISTOGRAM = Histogram.of("sizes");
      """;

  private static final int COST = 60;

  private MetricRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (String metric : List.of("COUNTER", "GAUGE", "HISTOGRAM")) {
      rows.add(effect(metric + ".define()").weighing(6));
    }
    rows.add(effect("COUNTER.increment()"));
    rows.add(effect("COUNTER.add({})", LONG));
    rows.add(effect("GAUGE.add({})", LONG));
    rows.add(effect("GAUGE.set({})", LONG));
    rows.add(effect("HISTOGRAM.record({})", LONG));
    rows.add(host(LONG, "COUNTER.get({})", LONG));
    rows.add(host(LONG, "GAUGE.get({})", LONG));
    return rows;
  }

  private static Row host(JavaType result, String pattern, JavaType... operands) {
    return Row.of(Feature.METRICS, result, pattern, operands).costing(COST).that(Trait.IMPURE);
  }

  private static Row effect(String pattern, JavaType... operands) {
    return host(STATUS, pattern, operands).that(Trait.EFFECT);
  }
}
