package dev.demitasse.compiler.ssa.interp;

/** The budget of steps is used up, or calls are nested too deep. */
public final class OutOfSteps extends Stopped {
  private static final long serialVersionUID = 1;

  OutOfSteps(String message) {
    super(message);
  }
}
