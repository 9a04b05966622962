package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.init.NewProject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demitasse init}. */
@Command(
    name = "init",
    description = {
      "Makes a Maven project: one filter, its tests on all hosts, an envoy.yaml and a README.",
      "Demitasse itself comes from the local repository: run mvn -DskipTests install once in its"
          + " checkout."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse init my-filter && cd my-filter && mvn verify",
      "  demitasse init my-filter --group com.example --output filters/my-filter"
    })
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "NAME",
      description = "The name of the filter's module: a-z, 0-9 and -, starting with a letter.")
  private String name;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      defaultValue = "org.example",
      description = "groupId, and the package above the filter's (default ${DEFAULT-VALUE}).")
  private String group;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder of the project (default NAME); it must not be there, or be empty.")
  private @Nullable Path output;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NewProject project = project();
    Path folder = output == null ? Path.of(name) : output;
    project.write(folder);
    project.files().forEach(file -> console.out().println(folder.resolve(file)));
    console.out().println("next: cd " + folder + " && mvn verify");
    return ExitStatus.DONE;
  }

  private NewProject project() {
    try {
      return NewProject.of(name, group);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
