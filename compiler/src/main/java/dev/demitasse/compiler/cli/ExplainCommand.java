package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Nearest;
import dev.demitasse.compiler.diag.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demitasse explain}. */
@Command(
    name = "explain",
    description = {
      "Explains a diagnostic: why it is one, and an example of the mistake and its mending.",
      "Without a code, lists all of them."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse explain D0107",
      "  demitasse explain d0302",
      "  demitasse explain | grep static"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "A code as messages show it, such as D0107.")
  private @Nullable String name;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (name == null) {
      for (Code code : Code.values()) {
        console.out().println(code + "  " + code.severity() + "  " + Page.title(code));
      }
    } else {
      console.out().print(Page.of(code(name.toUpperCase(Locale.ROOT))));
    }
    return ExitStatus.DONE;
  }

  private Code code(String wanted) {
    List<String> names = Arrays.stream(Code.values()).map(Code::name).toList();
    if (names.contains(wanted)) {
      return Code.valueOf(wanted);
    }
    List<String> near = Nearest.to(wanted, names);
    String hint =
        near.isEmpty()
            ? "demitasse explain lists what there is"
            : "near it are " + String.join(", ", near);
    throw new ParameterException(
        command.commandLine(), "there is no diagnostic " + name + "; " + hint);
  }
}
