package dev.demitasse.compiler.ssa.interp;

/** What a module would trap for, or what cannot be interpreted; no handler catches it. */
public final class InterpreterTrap extends Stopped {
  private static final long serialVersionUID = 1;

  /** A trap; the message says why, as the second half of a sentence. */
  public InterpreterTrap(String message) {
    super(message);
  }
}
