package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.OutputFolder;
import dev.demitasse.compiler.output.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demitasse compile}. */
@Command(
    name = "compile",
    description = {
      "Compiles every @Filter class to NAME.wasm, NAME.wat, NAME.wasm.map and NAME.size.txt.",
      "All of them are written, or none if there is an error."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse compile src/main/java -o wasm",
      "  demitasse compile AddHeader.java -o .",
      "  demitasse compile target/classes -cp lib/common.jar --host any -o wasm"
    })
final class CompileCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private InputOptions input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; made if it is not there.")
  private Path output;

  CompileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    List<Module> modules = input.compile();
    new OutputFolder(output).write(modules);
    Summary.lines(modules).forEach(console.out()::println);
    return ExitStatus.DONE;
  }
}
