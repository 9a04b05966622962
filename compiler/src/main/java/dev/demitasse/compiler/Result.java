package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.Diagnostic;
import java.util.List;

/**
 * What a compilation gives.
 *
 * @param modules in the order of their names; empty if there is an error
 * @param diagnostics errors and warnings, in the order of their places
 */
public record Result(List<Module> modules, List<Diagnostic> diagnostics) {
  /** Modules are only good together: with an error there are none. */
  static Result of(List<Module> modules, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Result(failed ? List.of() : List.copyOf(modules), diagnostics);
  }

  /** Is there an error, and so no module? Else there may be warnings. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
