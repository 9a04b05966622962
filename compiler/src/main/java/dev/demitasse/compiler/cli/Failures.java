package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.diag.Printable;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.input.InputException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, and answers the exit status. */
final class Failures {
  private final Console console;
  private final Messages messages;
  private final boolean isDebug;

  Failures(Console console, Messages messages, boolean isDebug) {
    this.console = console;
    this.messages = messages;
    this.isDebug = isDebug;
  }

  /** What ended the command of that line. */
  int report(Throwable failure, CommandLine line) {
    if (failure instanceof SettingException e) {
      return report(new ParameterException(line, "--" + e.setting() + ": " + e.getMessage()));
    }
    return report(failure);
  }

  /** What ended a command. */
  int report(Throwable failure) {
    if (failure instanceof ErrorsException e) {
      return diagnostics(e.diagnostics(), e.sources());
    } else if (failure instanceof InputException e) {
      return diagnostics(e.diagnostics(), Sources.NONE);
    } else if (failure instanceof DiagnosticException e) {
      return diagnostics(List.of(e.diagnostic()), Sources.NONE);
    } else if (failure instanceof EnvironmentException e) {
      console.err().println("demitasse: " + Printable.text(String.valueOf(e.getMessage())));
      console.err().println("  use: " + Printable.text(e.remedy()));
      return ExitStatus.ENVIRONMENT;
    }
    return internal(failure);
  }

  /** A command line that is not understood. */
  int report(ParameterException failure) {
    console.err().println("demitasse: " + Printable.text(failure.getMessage()));
    UnmatchedArgumentException.printSuggestions(failure, Console.writer(console.err()));
    String command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
    console.err().println("  use: " + command + " --help");
    return ExitStatus.USAGE;
  }

  private int diagnostics(List<Diagnostic> diagnostics, Sources sources) {
    messages.add(diagnostics, sources);
    messages.print();
    return ExitStatus.DIAGNOSTICS;
  }

  private int internal(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String place = trace.length == 0 ? "" : " (" + trace[0] + ")";
    console.err().println("demitasse: internal error: " + Printable.text(failure + place));
    if (isDebug) {
      failure.printStackTrace(console.err());
    }
    console
        .err()
        .println(
            "  use: this is a defect of Demitasse, please report it with the input"
                + (isDebug ? "" : " and what --debug prints"));
    return ExitStatus.INTERNAL;
  }
}
