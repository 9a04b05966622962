package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A production of statements.
 *
 * @param weight how often it is chosen
 * @param isNested are there statements in it?
 */
record Statement(Feature feature, int weight, boolean isNested, Writer writer) {
  /** Writes one; false, and nothing written, if none can stand there. */
  interface Writer {
    boolean write(Body body);
  }

  static final List<Statement> ALL = all();

  static Statement of(Feature feature, int weight, Writer writer) {
    return new Statement(feature, weight, false, writer);
  }

  static Statement around(Feature feature, int weight, Writer writer) {
    return new Statement(feature, weight, true, writer);
  }

  private static List<Statement> all() {
    List<Statement> all = new ArrayList<>(SimpleStatements.ALL);
    all.addAll(Loops.ALL);
    all.addAll(Relations.ALL);
    all.addAll(Switches.ALL);
    all.add(Statement.around(Feature.TABLES, 6, Tables::lookUp));
    all.addAll(LocalTypes.ALL);
    all.addAll(LongCode.ALL);
    all.add(Statement.of(Feature.REPETITION, 8, Body::again));
    all.add(Statement.of(Feature.LAMBDAS, 5, Lambdas::declare));
    return List.copyOf(all);
  }
}
