package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rows that a program may use: those of the tables and those of its own declarations. */
final class Vocabulary {
  private final Map<JavaType, List<Row>> byResult = new HashMap<>();
  private final List<Row> effects = new ArrayList<>();

  Vocabulary() {
    ArithmeticRows.all().forEach(this::add);
    TextRows.all().forEach(this::add);
    HostRows.all().forEach(this::add);
    BodyRows.all().forEach(this::add);
    MetricRows.all().forEach(this::add);
  }

  void add(Row row) {
    byResult.computeIfAbsent(row.result(), t -> new ArrayList<>()).add(row);
    if (row.is(Row.Trait.EFFECT)) {
      effects.add(row);
    }
  }

  List<Row> making(JavaType type) {
    return byResult.getOrDefault(type, List.of());
  }

  /** All. */
  Stream<Row> rows() {
    return byResult.values().stream().flatMap(List::stream);
  }

  List<Row> effects() {
    return effects;
  }
}
