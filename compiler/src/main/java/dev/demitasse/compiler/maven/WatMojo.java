package dev.demitasse.compiler.maven;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.emit.WatDetails;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.inspect.WatText;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Prints the text form of modules to standard output: of the filters of the project, which it
 * compiles, or of a {@code .wasm} file. With {@code mvn -q} nothing else is printed.
 */
@Mojo(name = "wat", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class WatMojo extends FilterMojo {
  /** The module name of the filter to print; all are printed if it is not given. */
  @Parameter(property = "demitasse.filter")
  private @Nullable String filter;

  /** A module to print instead of the project's; a source map beside it gives the Java lines. */
  @Parameter(property = "demitasse.file")
  private @Nullable File file;

  /** Shows at the end of each line where in the module its instructions are. */
  @Parameter(property = "demitasse.offsets", defaultValue = "false")
  private boolean offsets;

  /** Shows at the end of each line its bytes. */
  @Parameter(property = "demitasse.bytes", defaultValue = "false")
  private boolean bytes;

  @Override
  void run() throws InputException, IOException, ErrorsException {
    WatDetails details = new WatDetails(offsets, bytes);
    WatText text = new WatText(details);
    if (file != null) {
      System.out.print(text.of(file.toPath(), getLog()::warn));
      return;
    }
    try (Input input = open()) {
      Options options = details.any() ? options().withNames() : options();
      named(compile(input, options)).forEach(module -> System.out.print(text.of(module)));
    }
  }

  private List<Module> named(List<Module> modules) {
    if (filter == null) {
      return modules;
    }
    List<Module> named = modules.stream().filter(each -> each.name().equals(filter)).toList();
    if (named.isEmpty()) {
      String there = String.join(", ", modules.stream().map(Module::name).toList());
      throw new SettingException("filter", "there is no filter " + filter + "; there are " + there);
    }
    return named;
  }
}
