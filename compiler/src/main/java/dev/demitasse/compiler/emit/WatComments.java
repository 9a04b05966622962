package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;

/** How places in Java sources are written in the text form and in reports. */
final class WatComments {
  private WatComments() {}

  /** The place, and where it was inlined at: {@code Headers.java:17 at AddHeader.java:9}. */
  static String place(Position position) {
    StringBuilder text = new StringBuilder(position.toString());
    for (Position site = position.calledFrom(); site != null; site = site.calledFrom()) {
      text.append(" at ").append(site);
    }
    return text.toString();
  }
}
