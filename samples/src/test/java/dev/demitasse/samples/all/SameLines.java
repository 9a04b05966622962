package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.samples.all.Rehearsal.Report;
import java.util.ArrayList;
import java.util.List;

/** Compares what two runs wrote down; a failure shows the first difference and what led to it. */
final class SameLines {
  private static final int SHOWN = 8;
  private static final int LENGTH = 200;

  private SameLines() {}

  /**
   * Fails unless they are the same.
   *
   * @param what which run it was
   */
  static void assertSame(Report actual, Report expected, String what, Object... arguments) {
    int same = same(actual.lines(), expected.lines());
    assertThat(shown(actual.lines(), same))
        .as(what, arguments)
        .isEqualTo(shown(expected.lines(), same));
  }

  private static int same(List<String> a, List<String> b) {
    int same = 0;
    while (same < a.size() && same < b.size() && a.get(same).equals(b.get(same))) {
      same++;
    }
    return same;
  }

  /** The line at that index, with some before it; all lines are the same if that is the end. */
  private static List<String> shown(List<String> lines, int index) {
    List<String> shown = new ArrayList<>();
    for (int i = Math.max(0, index - SHOWN); i <= index && i < lines.size(); i++) {
      String line = lines.get(i);
      shown.add(line.length() > LENGTH ? line.substring(0, LENGTH) + " ..." : line);
    }
    return shown;
  }
}
