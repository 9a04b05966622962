package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Format;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.source.LocateDiagnostics;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagnostics of a run, printed together when it ends, in the form that the command line asks
 * for. Those for a program go to standard output, and then the rest goes to standard error.
 */
final class Messages {
  private final Console console;
  private final CommonOptions options;
  private final List<Diagnostic> found = new ArrayList<>();
  private Sources sources = Sources.NONE;

  Messages(Console console, CommonOptions options) {
    this.console = console;
    this.options = options;
  }

  /** To be printed at the end. */
  void add(List<Diagnostic> diagnostics, Sources theirSources) {
    Sources earlier = sources;
    sources =
        position -> {
          @Nullable Path source = theirSources.find(position);
          return source == null ? earlier.find(position) : source;
        };
    found.addAll(LocateDiagnostics.in(theirSources, diagnostics));
  }

  /** Prints what there is to say, which may be that there is nothing. */
  void print() {
    List<Diagnostic> ordered = found.stream().sorted(Diagnostic.BY_PLACE).toList();
    String text = options.format().report(sources, options.isColored()).render(ordered);
    (forProgram() ? console.out() : console.err()).print(text);
    found.clear();
  }

  /** Prints what there is to say, if anything. */
  void printIfAny() {
    if (!found.isEmpty()) {
      print();
    }
  }

  /** Where a summary for people goes. */
  PrintStream summary() {
    return forProgram() ? console.err() : console.out();
  }

  private boolean forProgram() {
    return options.format() != Format.HUMAN;
  }
}
