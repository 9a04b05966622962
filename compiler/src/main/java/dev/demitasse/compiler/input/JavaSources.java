package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.DeepStack;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Compiles Java sources in process; nothing is written to disk. */
final class JavaSources {
  private final JavaCompiler javac;

  /** {@code javac} is null in a run-time environment without a compiler. */
  JavaSources(@Nullable JavaCompiler javac) {
    if (javac == null) {
      throw new EnvironmentException(
          "this Java has no compiler, so sources cannot be compiled",
          "Run Demitasse with a JDK, 17 or newer (JAVA_HOME), or give it class files.");
    }
    this.javac = javac;
  }

  /** Compiles the files, and the classes of the same source folders that they use. */
  CompiledSources compile(SourceFiles sources, List<Path> libraries, int release)
      throws InputException {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(messages, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, sources.roots());
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(libraries));
      List<JavaFileObject> units = units(files, sources);
      Set<URI> named = units.stream().map(JavaFileObject::toUri).collect(Collectors.toSet());
      ClassFileStore store = new ClassFileStore(files, named);
      StringWriter printed = new StringWriter();
      JavaCompiler.CompilationTask task =
          javac.getTask(printed, store, messages, options(release), null, units);
      boolean succeeded = DeepStack.call(task::call);
      List<Diagnostic> errors = errors(messages);
      if (!errors.isEmpty()) { // also those of the file manager, such as malformed UTF-8
        throw new InputException(errors);
      }
      if (!succeeded) {
        throw gaveUp(printed.toString());
      }
      return store.compiled();
    } catch (IOException e) {
      throw new EnvironmentException("javac failed: " + e.getMessage(), "Mend what it names.");
    } catch (IllegalArgumentException e) {
      throw new EnvironmentException(
          "this Java cannot compile for release " + release,
          "Name another release with --release, or run Demitasse with a newer JDK (JAVA_HOME).");
    }
  }

  /** What javac tells about itself only is printed, with the trace of its stack. */
  private static InputException gaveUp(String printed) {
    String reason =
        printed
            .lines()
            .takeWhile(line -> !line.startsWith("\tat "))
            .reduce((earlier, line) -> line)
            .orElse("it does not say why");
    return new InputException(
        List.of(Diagnostic.at(Position.NONE, Code.D0106, "it gave up: " + reason)));
  }

  // -g: parameters keep their names; -proc:none: a module depends on nothing but the sources.
  private static List<String> options(int release) {
    return List.of(
        "-g", "-proc:none", "-implicit:class", "-nowarn", "--release", Integer.toString(release));
  }

  private static Collection<Path> classPath(List<Path> libraries) {
    List<Path> classPath = new ArrayList<>();
    Path dsl = ToolLibrary.dsl();
    if (dsl != null) {
      classPath.add(dsl);
    }
    classPath.addAll(libraries);
    return classPath;
  }

  private static List<JavaFileObject> units(StandardJavaFileManager files, SourceFiles sources) {
    List<JavaFileObject> units = new ArrayList<>();
    files.getJavaFileObjectsFromPaths(sources.files()).forEach(units::add);
    return units;
  }

  private static List<Diagnostic> errors(DiagnosticCollector<JavaFileObject> messages) {
    return messages.getDiagnostics().stream()
        .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(each -> Diagnostic.at(position(each), Code.D0106, each.getMessage(Locale.ENGLISH)))
        .distinct()
        .toList();
  }

  private static Position position(javax.tools.Diagnostic<? extends JavaFileObject> message) {
    if (message.getSource() == null) {
      return Position.NONE;
    }
    int line = (int) Math.max(0, message.getLineNumber());
    int column = (int) Math.max(0, message.getColumnNumber());
    return new Position("", message.getSource().getName(), line, column, 0, "", null);
  }
}
