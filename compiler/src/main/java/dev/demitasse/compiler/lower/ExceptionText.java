package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Library;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Guard;

/**
 * The line that an exception is: class, message, and the innermost place in the filter's own
 * classes.
 */
final class ExceptionText {
  private ExceptionText() {}

  /** For a check that fails at this place. */
  static String of(Guard guard, Position position) {
    String message = guard.message().isEmpty() ? "" : ": " + guard.message();
    return at(guard.exception() + message, position);
  }

  /** For an exception that begins with {@code text}, at this place. */
  static String at(String text, Position position) {
    Position place = place(position);
    return place == null ? text : text + " (" + place + ")";
  }

  /** Is the place, or one that it was called from, in the filter's own classes? */
  static boolean hasPlace(Position position) {
    return place(position) != null;
  }

  private static @Nullable Position place(Position position) {
    for (Position p = position; p != null; p = p.calledFrom()) {
      if (!p.file().isEmpty() && !Library.contains(p.className())) {
        return p;
      }
    }
    return null;
  }
}
