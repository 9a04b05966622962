package dev.demitasse.compiler.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came out of mutants. */
final class MutationReport {
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private long slowest;
  private String slowestLine = "";
  private int mutants;
  private long millis;

  /**
   * Adds a line of {@link MutationRun}.
   *
   * @param last the seed of the line before
   * @return the seed of this line; {@code last} if it is something else, which is a failure
   */
  long add(String line, long last) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 5) {
      failures.add(line);
      return last;
    }
    mutants++;
    for (String kind : fields[2].split("\\+", -1)) {
      kinds.merge(kind, 1, Integer::sum);
    }
    for (String outcome : fields[3].split("\\+", -1)) {
      outcomes.merge(outcome, 1, Integer::sum);
    }
    if (fields[3].startsWith(MutationRun.FAILED)) {
      failures.add(line);
    }
    addTime(line, Long.parseLong(fields[4]));
    return Long.parseLong(fields[0]);
  }

  private void addTime(String line, long time) {
    millis += time;
    if (time > slowest) {
      slowest = time;
      slowestLine = line;
    }
  }

  List<String> failures() {
    return failures;
  }

  /** How many mutants had each diagnostic, or became a module. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  @Override
  public String toString() {
    return mutants
        + " mutants in "
        + millis / 1000
        + " s of processor time, the slowest: "
        + slowestLine
        + "\ndamage "
        + kinds
        + "\noutcomes "
        + outcomes;
  }
}
