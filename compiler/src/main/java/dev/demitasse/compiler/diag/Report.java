package dev.demitasse.compiler.diag;

import java.util.List;

/** A form that diagnostics are told in. */
@FunctionalInterface
public interface Report {
  /**
   * The text of all diagnostics of a run, in the order given; it ends in a line feed or is empty.
   */
  String render(List<Diagnostic> diagnostics);
}
