package dev.demitasse.compiler.maven;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Renderer;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import dev.demitasse.compiler.output.Budgets;
import dev.demitasse.compiler.output.OutputFolder;
import dev.demitasse.compiler.output.Summary;
import dev.demitasse.compiler.source.LocateDiagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles every {@code @Filter} class of the project to a proxy-wasm module: {@code NAME.wasm},
 * {@code NAME.wat}, {@code NAME.wasm.map} and {@code NAME.size.txt}. The modules of an earlier run
 * are deleted first, so that after a failure there are none. A project without a filter is a
 * failure: it does not need this goal.
 */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
final class CompileMojo extends AbstractMojo {
  /** The folder whose class files are searched for filters. */
  @Parameter(
      property = "demitasse.classesDirectory",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private File classesDirectory;

  /** The folder that gets the modules. It belongs to this goal. */
  @Parameter(
      property = "demitasse.outputDirectory",
      defaultValue = "${project.build.directory}/wasm",
      required = true)
  private File outputDirectory;

  /** The hosts that the modules are made for: {@code envoy}, or {@code any} proxy-wasm host. */
  @Parameter(property = "demitasse.host", defaultValue = "envoy", required = true)
  private String host;

  /** How many rewrites the optimiser may make, to find a wrong one; no limit if it is not given. */
  @Parameter(property = "demitasse.fuel")
  private @Nullable Integer fuel;

  /**
   * The largest sizes of modules, each {@code NAME=BYTES}: a larger one is a failure, and so is a
   * budget for no module.
   */
  @Parameter(property = "demitasse.budget")
  private List<String> budgets = List.of();

  /** Warnings fail the build like errors. */
  @Parameter(property = "demitasse.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** Compiles nothing. */
  @Parameter(property = "demitasse.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> classPath;

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sourceRoots;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Filters are not compiled: demitasse.skip is set.");
      return;
    }
    Options options = options();
    try {
      compile(options, Budgets.of(budgets)).forEach(getLog()::info);
    } catch (SettingException e) {
      throw new MojoExecutionException("demitasse." + e.setting() + ": " + e.getMessage());
    } catch (InputException e) {
      throw failure(e.diagnostics());
    } catch (DiagnosticException e) {
      throw failure(List.of(e.diagnostic()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot close the class path: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "Internal error, a defect of Demitasse: please report it with the input: " + e, e);
    }
  }

  /** What is to be said about the modules. */
  private List<String> compile(Options options, Budgets limits)
      throws InputException, IOException, MojoFailureException {
    OutputFolder output = new OutputFolder(outputDirectory.toPath());
    Map<String, Integer> earlier = output.sizes();
    output.clear();
    if (!classesDirectory.isDirectory()) {
      throw failure(List.of(Diagnostic.at(Position.NONE, Code.D0401)));
    }
    try (Input input = Input.open(inputs())) {
      Result result = Compiler.compile(input, options);
      if (result.hasErrors() || failOnWarning && !result.diagnostics().isEmpty()) {
        throw failure(result.diagnostics());
      }
      render(result.diagnostics()).forEach(getLog()::warn);
      List<Diagnostic> exceeded = limits.check(result.modules());
      if (!exceeded.isEmpty()) {
        throw failure(exceeded);
      }
      output.write(result.modules());
      return Summary.lines(result.modules(), earlier);
    }
  }

  private InputPaths inputs() {
    return new InputPaths(
        List.of(classesDirectory.toPath()), paths(classPath), InputPaths.DEFAULT_RELEASE);
  }

  private Options options() throws MojoExecutionException {
    if (fuel != null && fuel < 0) {
      throw new MojoExecutionException("demitasse.fuel must not be below 0");
    }
    try {
      HostProfile profile = HostProfile.valueOf(host.toUpperCase(Locale.ROOT));
      return new Options(profile, fuel == null ? Options.ALL_FUEL : fuel);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("demitasse.host is envoy or any, not " + host);
    }
  }

  /**
   * Logs the messages as they are on the command line; Maven itself repeats only what is returned.
   */
  private MojoFailureException failure(List<Diagnostic> diagnostics) {
    render(diagnostics).forEach(getLog()::error);
    return new MojoFailureException("The filters were not compiled: see the messages above.");
  }

  private Stream<String> render(List<Diagnostic> diagnostics) {
    Sources sources = Input.sourcesIn(paths(sourceRoots));
    Renderer renderer = new Renderer(sources, false);
    return renderer.render(LocateDiagnostics.in(sources, diagnostics)).lines();
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }
}
