package dev.demitasse.compiler.processor;

import dev.demitasse.Filter;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * What a compiler said that ran a processor.
 *
 * @param messages each as {@code error A.java:12:5 text} with its kind and, if it has one, its
 *     place
 */
record Processed(boolean succeeded, List<String> messages) {
  /** Compiles sources with the DSL on the class path, without looking for processors. */
  static Processed by(
      JavaCompiler compiler, Processor processor, List<Path> sources, String... options)
      throws IOException {
    DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of("-g", "-cp", dsl().toString()));
    all.addAll(List.of(options));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              collected,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processor));
      boolean succeeded = task.call();
      return new Processed(
          succeeded, collected.getDiagnostics().stream().map(Processed::shown).toList());
    }
  }

  private static String shown(Diagnostic<? extends JavaFileObject> message) {
    String kind = message.getKind().toString().toLowerCase(Locale.ROOT);
    String place = "";
    if (message.getSource() != null) {
      String file = Path.of(message.getSource().toUri()).getFileName().toString();
      place = " " + file + ":" + message.getLineNumber() + ":" + message.getColumnNumber();
    }
    return kind + place + " " + message.getMessage(Locale.ENGLISH);
  }

  static Path dsl() {
    return location(Filter.class);
  }

  /** The folder or jar that a class comes from. */
  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The test sources of a folder. */
  static List<Path> resources(String name) throws IOException, URISyntaxException {
    Path folder = Path.of(Processed.class.getResource("/" + name).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
