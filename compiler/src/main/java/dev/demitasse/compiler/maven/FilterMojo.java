package dev.demitasse.compiler.maven;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.diag.Format;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.diag.Sources;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import dev.demitasse.compiler.output.ProcessorOutput;
import dev.demitasse.compiler.source.LocateDiagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common: they look for filters among the class files of the project. */
abstract class FilterMojo extends AbstractMojo {
  /** The folder whose class files are searched for filters. */
  @Parameter(
      property = "demitasse.classesDirectory",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private File classesDirectory;

  /** The hosts that the modules are made for: {@code envoy}, or {@code any} proxy-wasm host. */
  @Parameter(property = "demitasse.host", defaultValue = "envoy", required = true)
  private String host;

  /** How many rewrites the optimiser may make, to find a wrong one; no limit if it is not given. */
  @Parameter(property = "demitasse.fuel")
  private @Nullable Integer fuel;

  /** Puts the names of functions and locals into the modules, which a host shows for a trap. */
  @Parameter(property = "demitasse.names", defaultValue = "false")
  private boolean names;

  /** Warnings fail the build like errors. */
  @Parameter(property = "demitasse.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /**
   * Who reads the diagnostics: {@code human}, or a program that takes {@code json} (one object a
   * line), {@code sarif} (2.1.0) or {@code github} (workflow commands). What is for a program goes
   * to standard output as it is, without what Maven puts before its lines.
   */
  @Parameter(property = "demitasse.format", defaultValue = "human", required = true)
  private String format;

  /**
   * The file that gets what is for a program, also when there is nothing to say; what is for people
   * is logged then.
   */
  @Parameter(property = "demitasse.reportFile")
  private @Nullable File reportFile;

  /** Does nothing. */
  @Parameter(property = "demitasse.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.packaging}", readonly = true, required = true)
  private String packaging;

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> classPath;

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sourceRoots;

  /** Does the work of the goal. */
  abstract void run() throws InputException, IOException, ErrorsException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: demitasse.skip is set.");
    } else if (packaging.equals("pom")) {
      getLog().info("Skipped: a project of packaging pom has no classes.");
    } else {
      reportFailures();
    }
  }

  private void reportFailures() throws MojoExecutionException, MojoFailureException {
    try {
      runOrTell();
    } catch (SettingException e) {
      throw new MojoExecutionException("demitasse." + e.setting() + ": " + e.getMessage());
    } catch (EnvironmentException e) {
      throw new MojoExecutionException(e.getMessage() + ". " + e.remedy());
    } catch (IOException e) {
      throw new MojoExecutionException("Reading or writing failed: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "Internal error, a defect of Demitasse: please report it with the input: " + e, e);
    }
  }

  private void runOrTell() throws IOException, MojoFailureException {
    try {
      run();
    } catch (ErrorsException e) {
      throw failure(e.diagnostics());
    } catch (InputException e) {
      throw failure(e.diagnostics());
    } catch (DiagnosticException e) {
      throw failure(List.of(e.diagnostic()));
    }
  }

  /** The class files of the project and its class path; the caller closes it. */
  final Input open() throws InputException, ErrorsException {
    if (!classesDirectory.isDirectory()) {
      throw new ErrorsException(List.of(Diagnostic.at(Position.NONE, Code.D0401)));
    }
    return Input.open(
        new InputPaths(List.of(classes()), paths(classPath), InputPaths.DEFAULT_RELEASE));
  }

  final Path classes() {
    return classesDirectory.toPath();
  }

  /** The modules of all filters, at least one; warnings are logged, unless javac has told them. */
  final List<Module> compile(ClassPath input) throws ErrorsException, IOException {
    return compile(input, options());
  }

  /** As {@link #compile(ClassPath)}, with other options. */
  final List<Module> compile(ClassPath input, Options options) throws ErrorsException, IOException {
    Result result = Compiler.compile(input, options);
    if (result.hasErrors() || failOnWarning) {
      ErrorsException.throwIfAny(result.diagnostics());
    }
    warn(result);
    return result.modules();
  }

  /**
   * In its run of javac, the annotation processor has told people what it found in these modules.
   */
  private void warn(Result result) throws IOException {
    boolean told = new ProcessorOutput(classes()).holds(result.modules());
    tell(result.diagnostics(), told ? line -> {} : getLog()::warn);
    if (told && !result.diagnostics().isEmpty()) {
      getLog().info("Warnings of the annotation processor: " + result.diagnostics().size());
    }
  }

  /** Everything but the class files that decides what is made, and whether that fails. */
  final String settings() {
    return options() + " failOnWarning=" + failOnWarning;
  }

  final Options options() {
    if (fuel != null && fuel < 0) {
      throw new SettingException("fuel", "it must not be below 0");
    }
    return new Options(HostProfile.of(host), fuel == null ? Options.ALL_FUEL : fuel, names);
  }

  /** Tells the messages here; Maven itself repeats only what is returned. */
  private MojoFailureException failure(List<Diagnostic> diagnostics) throws IOException {
    tell(diagnostics, getLog()::error);
    return new MojoFailureException("The filters have errors: see the messages above.");
  }

  private void tell(List<Diagnostic> diagnostics, Consumer<String> log) throws IOException {
    Sources sources = Input.sourcesIn(paths(sourceRoots));
    List<Diagnostic> located = LocateDiagnostics.in(sources, diagnostics);
    Format asked = Format.of(format);
    String text = asked.report(sources, false).render(located);
    if (reportFile != null) {
      Path file = reportFile.toPath().toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    if (asked == Format.HUMAN || reportFile != null) {
      Format.HUMAN.report(sources, false).render(located).lines().forEach(log);
    } else {
      System.out.print(text);
    }
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }
}
