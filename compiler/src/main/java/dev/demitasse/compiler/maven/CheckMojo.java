package dev.demitasse.compiler.maven;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.ProcessorOutput;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks that the annotation processor has made the module of every {@code @Filter} class, as
 * {@code META-INF/wasm/NAME.wasm} among the classes, with the bytes that these classes give: for
 * projects that leave the compiling of filters to javac. If not, it names the likely cause, such as
 * a JDK 23 or newer, which ignores a processor that is only on the class path.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
final class CheckMojo extends FilterMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** As the maven-compiler-plugin reads it. */
  @Parameter(defaultValue = "${maven.compiler.proc}", readonly = true)
  private String proc = "";

  @Override
  void run() throws InputException, IOException, ErrorsException {
    try (Input input = open()) {
      List<Module> modules = compile(input);
      ProcessorOutput output = new ProcessorOutput(classes());
      ErrorsException.throwIfAny(output.check(modules, whyIgnored()));
      getLog().info("The annotation processor has made all modules: " + modules.size());
    }
  }

  private ProcessorOutput.Cause whyIgnored() {
    return ProcessorSetup.of(project, proc).whyIgnored(Runtime.version().feature());
  }
}
