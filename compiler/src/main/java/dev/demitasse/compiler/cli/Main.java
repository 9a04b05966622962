package dev.demitasse.compiler.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code demitasse}. */
@Command(
    name = "demitasse",
    versionProvider = Version.class,
    description = "Compiles filters written in Java straight to proxy-wasm modules.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:errors in the filters, all printed",
      "2:the command line is not understood",
      "3:something outside is missing: a JDK, a free port",
      "70:a defect of demitasse",
      "130:ended by Ctrl-C"
    },
    footer = {
      "",
      "Examples:",
      "  demitasse init my-filter",
      "  demitasse run src/main/java/org/example/filters",
      "  demitasse compile target/classes -o wasm",
      "  demitasse COMMAND --help"
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and end.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  private Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(execute(new Console(System.in, System.out, System.err), args));
  }

  /** Runs a command line; what it answers is the exit status. */
  static int execute(Console console, String... args) {
    Main main = new Main();
    Messages messages = new Messages(console, main.common);
    CommandLine commandLine =
        new CommandLine(main)
            .addSubcommand(new CompileCommand(messages))
            .addSubcommand(new WatCommand(console, messages))
            .addSubcommand(new RunCommand(console, messages))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new SymboliseCommand(console))
            .addSubcommand(new InitCommand(console))
            .addSubcommand(new CompletionCommand(console))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(Console.writer(console.out()))
            .setErr(Console.writer(console.err()))
            .setParameterExceptionHandler(
                (e, arguments) -> main.failures(console, messages).report(e))
            .setExecutionExceptionHandler(
                (e, line, parsed) -> main.failures(console, messages).report(e, line));
    try {
      return commandLine.execute(args);
    } catch (Error e) { // a defect that ran out of memory or stack is told in one line, too
      return main.failures(console, messages).report(e);
    }
  }

  private Failures failures(Console console, Messages messages) {
    return new Failures(console, messages, common.isDebug());
  }

  /** No subcommand was named. */
  @Override
  public Integer call() {
    throw new ParameterException(command.commandLine(), "no command is named");
  }
}
