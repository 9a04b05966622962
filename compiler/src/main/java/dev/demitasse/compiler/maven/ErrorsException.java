package dev.demitasse.compiler.maven;

import dev.demitasse.compiler.diag.Diagnostic;
import java.util.List;

/** The filters have errors. */
final class ErrorsException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  ErrorsException(List<Diagnostic> diagnostics) {
    super(diagnostics.size() + " errors");
    this.diagnostics = List.copyOf(diagnostics);
  }

  static void throwIfAny(List<Diagnostic> diagnostics) throws ErrorsException {
    if (!diagnostics.isEmpty()) {
      throw new ErrorsException(diagnostics);
    }
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
