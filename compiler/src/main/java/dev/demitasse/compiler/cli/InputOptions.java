package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is compiled and how: the same options for every command that compiles. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCES|CLASSES|JARS",
      description = "Filters: .java and .class files, jars, folders of sources or of class files.")
  private List<Path> roots = new ArrayList<>();

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "Folders and jars with the classes that the filters use.")
  private List<String> classPaths = new ArrayList<>();

  @Option(
      names = "--release",
      paramLabel = "N",
      defaultValue = "" + InputPaths.DEFAULT_RELEASE,
      description = "Java release of the sources (default ${DEFAULT-VALUE}).")
  private int release;

  @Option(
      names = "--host",
      paramLabel = "envoy|any",
      defaultValue = "envoy",
      description =
          "Make modules for Envoy, or for any proxy-wasm host (default ${DEFAULT-VALUE}).")
  private HostProfile host;

  @Option(
      names = "--fuel",
      paramLabel = "N",
      description = "Stop optimising after N rewrites, to find the one that is wrong.")
  private int fuel = Options.ALL_FUEL;

  @Option(
      names = "--names",
      description = "Put names of functions and locals into the module, for backtraces.")
  private boolean names;

  @Option(names = "--werror", description = "Let warnings fail like errors.")
  private boolean werror;

  /** The modules of all filters, at least one; warnings are added to the messages. */
  List<Module> compile(Messages messages) throws ErrorsException, InputException, IOException {
    if (fuel < 0) {
      throw new ParameterException(command.commandLine(), "--fuel must not be below 0");
    }
    try (Input input = Input.open(new InputPaths(roots, libraries(), release))) {
      Result result = Compiler.compile(input, new Options(host, fuel, names));
      List<Diagnostic> diagnostics = result.diagnostics();
      if (result.hasErrors() || werror && !diagnostics.isEmpty()) {
        throw new ErrorsException(diagnostics, input.sources());
      }
      messages.add(diagnostics, input.sources());
      return result.modules();
    }
  }

  /** The same with the option {@code --names}. */
  InputOptions withNames() {
    names = true;
    return this;
  }

  /** The first of what was named. */
  Path first() {
    return roots.get(0);
  }

  boolean isSingle() {
    return roots.size() == 1;
  }

  private List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    for (String classPath : classPaths) {
      StringTokenizer paths = new StringTokenizer(classPath, File.pathSeparator);
      while (paths.hasMoreTokens()) {
        libraries.add(library(paths.nextToken()));
      }
    }
    return libraries;
  }

  private Path library(String text) {
    try {
      Path path = Path.of(text);
      if (path.toFile().exists()) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new ParameterException(command.commandLine(), "-cp: " + e.getMessage(), e);
    }
    throw new ParameterException(
        command.commandLine(), String.format(Locale.ROOT, "-cp: there is no %s", text));
  }
}
