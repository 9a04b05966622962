package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Renderer;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.source.LocateDiagnostics;
import java.util.List;

/** How diagnostics are shown, as the command line asks for it. */
final class Messages {
  private final Console console;
  private final CommonOptions options;

  Messages(Console console, CommonOptions options) {
    this.console = console;
    this.options = options;
  }

  /** Prints all of a run. */
  void print(List<Diagnostic> diagnostics, Sources sources) {
    console
        .err()
        .print(
            new Renderer(sources, options.isColored())
                .render(LocateDiagnostics.in(sources, diagnostics)));
  }
}
