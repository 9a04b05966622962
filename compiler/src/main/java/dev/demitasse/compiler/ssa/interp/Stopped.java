package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.List;

/** Interpreted code ended otherwise than by returning. */
public abstract sealed class Stopped extends RuntimeException
    permits InterpreterTrap, OutOfSteps, ThrownInIr {
  private static final long serialVersionUID = 1;

  /** Where a function stood. */
  public record Place(MethodRef method, Position position) {}

  private transient List<Place> trace = List.of();

  Stopped(String message) {
    super(message);
  }

  /** The functions that were running, the innermost first. */
  public List<Place> trace() {
    return trace;
  }

  /** Where it stopped; {@link Position#NONE} if that has no source. */
  public Position position() {
    return trace.isEmpty() ? Position.NONE : trace.get(0).position();
  }

  void stoppedAt(List<Place> places) {
    if (trace.isEmpty()) {
      trace = List.copyOf(places);
    }
  }
}
