package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.diag.Library;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.interp.Stopped;
import java.util.List;

/** The static initialisers among the functions that run at a time, the innermost first. */
final class Initialisers {
  private Initialisers() {}

  static boolean isInitialiser(MethodRef method) {
    return method.name().equals(MethodRef.CLINIT);
  }

  /** The classes whose initialisers are running. */
  static List<String> running(List<Stopped.Place> trace) {
    return trace.stream()
        .map(Stopped.Place::method)
        .filter(Initialisers::isInitialiser)
        .map(MethodRef::owner)
        .toList();
  }

  /** The innermost line of the author's own; of the library's where there is none. */
  static Position authorsPlace(List<Stopped.Place> trace) {
    for (Stopped.Place place : trace) {
      Position position = place.position();
      if (position.line() > 0 && !Library.contains(position.className())) {
        return position;
      }
    }
    return trace.isEmpty() ? Position.NONE : trace.get(0).position();
  }
}
