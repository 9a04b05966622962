package dev.demitasse.compiler.diag;

/** Ends the work on one class, method or filter with a diagnostic; other ones go on. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  /** Carries the diagnostic to whoever collects them. */
  public DiagnosticException(Diagnostic diagnostic) {
    super(diagnostic.code() + ": " + diagnostic.sentence());
    this.diagnostic = diagnostic;
  }

  /** What to report. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
