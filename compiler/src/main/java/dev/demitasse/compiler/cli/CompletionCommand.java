package dev.demitasse.compiler.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demitasse generate-completion}. */
@Command(
    name = "generate-completion",
    description = "Prints a script that lets bash and zsh complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  demitasse generate-completion > ~/.local/share/bash-completion/completions/demitasse",
      "  source <(demitasse generate-completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec command;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = command.root();
    console.out().println(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitStatus.DONE;
  }
}
