package dev.demitasse.compiler.maven;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.incremental.BuildRecord;
import dev.demitasse.compiler.incremental.FileTimes;
import dev.demitasse.compiler.incremental.ReadClasses;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Budgets;
import dev.demitasse.compiler.output.OutputFolder;
import dev.demitasse.compiler.output.Summary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles every {@code @Filter} class of the project to a proxy-wasm module: {@code NAME.wasm},
 * {@code NAME.wat}, {@code NAME.wasm.map} and {@code NAME.size.txt}. It does nothing if the class
 * files that it has read, the settings, its own code and the modules are, by content, those of the
 * last run. Otherwise the modules of the last run are deleted first, so that after a failure there
 * are none. A project without a filter is a failure: it does not need this goal.
 */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
final class CompileMojo extends FilterMojo {
  /** The folder that gets the modules. It belongs to this goal. */
  @Parameter(
      property = "demitasse.outputDirectory",
      defaultValue = "${project.build.directory}/wasm",
      required = true)
  private File outputDirectory;

  /**
   * The largest sizes of modules, each {@code NAME=BYTES}: a larger one is a failure, and so is a
   * budget for no module.
   */
  @Parameter(property = "demitasse.budget")
  private List<String> budgets = List.of();

  /** Where this goal keeps in mind what it has read and written. */
  @Parameter(
      defaultValue = "${project.build.directory}/demitasse",
      readonly = true,
      required = true)
  private File recordsDirectory;

  @Parameter(defaultValue = "${mojoExecution.executionId}", readonly = true, required = true)
  private String executionId;

  @Override
  void run() throws InputException, IOException, ErrorsException {
    Budgets limits = Budgets.of(budgets);
    String settings = outputDirectory + " " + settings() + " " + limits;
    OutputFolder output = new OutputFolder(outputDirectory.toPath());
    if (isCurrent(settings, output)) {
      FileTimes.renew(output, classes());
      getLog().info("Nothing to compile: the modules are up to date.");
      return;
    }
    Map<String, Integer> earlier = output.sizes();
    output.clear();
    try (Input input = open()) {
      ReadClasses classes = new ReadClasses(input);
      List<Module> modules = compile(classes);
      ErrorsException.throwIfAny(limits.check(modules));
      output.write(modules);
      BuildRecord.of(settings, classes, output).write(record());
      Summary.lines(modules, earlier).forEach(getLog()::info);
    }
  }

  // Whatever is wrong with the inputs is found, and told, by compiling them.
  private boolean isCurrent(String settings, OutputFolder output) throws IOException {
    BuildRecord last = BuildRecord.read(record());
    if (last.isEmpty()) {
      return false;
    }
    try (Input input = open()) {
      return last.holds(settings, input, output);
    } catch (InputException | ErrorsException | DiagnosticException e) {
      return false;
    }
  }

  private Path record() {
    String name = executionId.replaceAll("[^A-Za-z0-9._-]", "_");
    return recordsDirectory.toPath().resolve(name + ".record");
  }
}
