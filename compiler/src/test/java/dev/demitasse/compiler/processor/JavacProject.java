package dev.demitasse.compiler.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;

/**
 * Sources in a folder, and below it the classes and modules that this JDK's javac makes of them.
 */
record JavacProject(Path folder) {
  static final String FILTER =
      """
      import dev.demitasse.*;
      @Filter("one")
      final class One extends HttpFilter {
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          Texts.log(headers);
          return CONTINUE;
        }
      }
      """;
  static final String TEXTS =
      """
      import dev.demitasse.*;
      final class Texts {
        static void log(RequestHeaders headers) { Log.info("path: " + headers.path()); }
      }
      """;
  static final String BAD_TEXTS = TEXTS.replace("headers.path()", "Thread.activeCount()");

  /** What is wrong with the last, where it is a part of the first. */
  static final String THREAD =
      "error Texts.java:3:71 [D0307] java.lang.Thread.activeCount does not exist inside a module,"
          + " which has one thread\n"
          + "  because: called from One.onRequestHeaders (One.java:5:10)\n"
          + "  use: The host calls the module: do the work in a callback.";

  Path classes() {
    return folder.resolve("classes");
  }

  Path modules() {
    return classes().resolve("META-INF/wasm");
  }

  Path source(String className, String text) throws IOException {
    Path file = folder.resolve(className + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  List<Path> sources(String filter, String texts) throws IOException {
    return List.of(source("One", filter), source("Texts", texts));
  }

  Processed compile(List<Path> sources, String... options) throws IOException {
    return compile(new FilterProcessor(), sources, options);
  }

  /** Compiles only these; the other classes are those of earlier runs. */
  Processed compileAgain(List<Path> sources, String... options) throws IOException {
    String classPath = Processed.dsl() + File.pathSeparator + classes();
    return compile(
        sources,
        Stream.concat(Stream.of("-cp", classPath), Stream.of(options)).toArray(String[]::new));
  }

  Processed compile(Processor processor, List<Path> sources, String... options) throws IOException {
    Files.createDirectories(classes());
    String[] all =
        Stream.concat(Stream.of("-d", classes().toString()), Stream.of(options))
            .toArray(String[]::new);
    return Processed.by(ToolProvider.getSystemJavaCompiler(), processor, sources, all);
  }

  /** The names of the files in a folder, sorted; none if it is not there. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
