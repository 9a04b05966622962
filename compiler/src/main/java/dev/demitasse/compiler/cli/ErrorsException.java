package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Sources;
import java.util.List;

/** The filters have errors. */
final class ErrorsException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;
  private final transient Sources sources;

  ErrorsException(List<Diagnostic> diagnostics, Sources sources) {
    super(diagnostics.size() + " errors");
    this.diagnostics = List.copyOf(diagnostics);
    this.sources = sources;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Sources sources() {
    return sources;
  }
}
