package dev.demitasse.compiler.serve;

/** The filters do not let the server start; what they logged says why. */
public final class StartException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says who refuses, without a full stop. */
  public StartException(String message) {
    super(message);
  }
}
