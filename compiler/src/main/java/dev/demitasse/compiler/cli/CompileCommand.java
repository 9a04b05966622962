package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Budgets;
import dev.demitasse.compiler.output.OutputFolder;
import dev.demitasse.compiler.output.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demitasse compile}. */
@Command(
    name = "compile",
    description = {
      "Compiles every @Filter class to NAME.wasm, NAME.wat, NAME.wasm.map and NAME.size.txt.",
      "All of them are written, or none if there is an error. Files that a filter had under another"
          + " name are deleted.",
      "Prints the size of each, and in parentheses by how much it differs from the module that it"
          + " replaces."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse compile src/main/java -o wasm",
      "  demitasse compile AddHeader.java -o .",
      "  demitasse compile target/classes -cp lib/common.jar --host any -o wasm",
      "  demitasse compile src/main/java -o wasm --budget add-header=250"
    })
final class CompileCommand implements Callable<Integer> {
  private final Messages messages;

  @Mixin private InputOptions input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; made if it is not there.")
  private Path output;

  @Option(
      names = "--budget",
      paramLabel = "NAME=BYTES",
      description = "Fail, and write nothing, if the module of that name is larger.")
  private List<String> budgets = new ArrayList<>();

  CompileCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    Budgets limits = Budgets.of(budgets);
    List<Module> modules = input.compile(messages);
    List<Diagnostic> problems = limits.check(modules);
    if (!problems.isEmpty()) {
      throw new ErrorsException(problems, Sources.NONE);
    }
    OutputFolder folder = new OutputFolder(output);
    Map<String, Integer> earlier = folder.sizes();
    folder.write(modules);
    Summary.lines(modules, earlier).forEach(messages.summary()::println);
    delete(folder, folder.renamed(modules));
    messages.print();
    return ExitStatus.DONE;
  }

  private void delete(OutputFolder folder, List<String> renamed) {
    folder.delete(renamed);
    folder.deleteReports(renamed);
    renamed.forEach(
        name -> messages.summary().println(name + "  deleted: its filter has another name now"));
  }
}
