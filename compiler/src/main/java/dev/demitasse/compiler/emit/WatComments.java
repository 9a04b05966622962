package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Library;
import dev.demitasse.compiler.diag.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How places in Java sources are written in the text form and in reports. */
final class WatComments {
  private WatComments() {}

  /**
   * The place, and where it was inlined at: {@code Octets.java:12 in SharedCounter.java:34}. What
   * called the filter itself is left out.
   */
  static String place(Position position) {
    return places(position).stream().map(Position::toString).collect(Collectors.joining(" in "));
  }

  private static List<Position> places(Position position) {
    List<Position> places = new ArrayList<>();
    int own = 0;
    for (Position site = position; site != null; site = site.calledFrom()) {
      if (site.line() > 0 && !site.file().isEmpty()) {
        places.add(site);
        own = Library.contains(site.className()) ? own : places.size();
      }
    }
    return own == 0 ? places : places.subList(0, own);
  }
}
