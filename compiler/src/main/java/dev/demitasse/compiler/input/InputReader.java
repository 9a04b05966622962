package dev.demitasse.compiler.input;

import dev.demitasse.compiler.diag.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sorts what was named by its kind, and opens it. */
final class InputReader {
  private final InputPaths paths;
  private final TreeSet<Path> javaFiles = new TreeSet<>();
  private final TreeSet<String> roots = new TreeSet<>();
  private final List<Location> locations = new ArrayList<>();

  InputReader(InputPaths paths) {
    this.paths = paths;
  }

  Input read() throws InputException {
    boolean isRead = false;
    try {
      locations.add(new ToolLibrary());
      for (Path path : paths.roots()) {
        addRoot(path);
      }
      Sources sources = compileSources();
      addLibraries();
      isRead = true;
      return new Input(List.copyOf(roots), locations, sources);
    } finally {
      if (!isRead) {
        close();
      }
    }
  }

  private void addRoot(Path path) throws InputException {
    try {
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else {
        addFile(path);
      }
    } catch (UncheckedIOException e) {
      throw InputException.unreadable(path, e.getCause());
    } catch (IOException e) {
      throw InputException.unreadable(path, e);
    }
  }

  private void addFile(Path path) throws IOException, InputException {
    String name = String.valueOf(path.getFileName());
    if (!Files.exists(path)) {
      throw InputException.unreadable(path, "there is no such file", "Mend the path.");
    } else if (name.endsWith(".java")) {
      javaFiles.add(path);
    } else if (name.endsWith(".class")) {
      add(new NamedClasses(List.of(path)));
    } else if (name.endsWith(".jar")) {
      JarLocation jar = new JarLocation(path);
      locations.add(jar);
      addNames(jar.names());
    } else {
      throw InputException.unreadable(
          path,
          "it is neither a folder nor a .java, .class or .jar file",
          "Name the filters' sources, class files or jars.");
    }
  }

  private void addFolder(Path folder) throws IOException, InputException {
    List<Path> sources = filesIn(folder, ".java");
    List<Path> classFiles = sources.isEmpty() ? filesIn(folder, ".class") : List.of();
    if (!classFiles.isEmpty()) {
      add(new NamedClasses(classFiles));
    } else if (sources.isEmpty()) {
      throw InputException.unreadable(
          folder,
          "no .java or .class file is in it",
          "Name the folder that holds the filters' sources or class files.");
    }
    javaFiles.addAll(sources);
  }

  private static List<Path> filesIn(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private void add(NamedClasses classes) {
    locations.addAll(classes.locations());
    addNames(classes.names());
  }

  // A module's or a package's descriptor holds no code.
  private void addNames(List<String> names) {
    for (String name : names) {
      if (!name.endsWith("package-info") && !name.endsWith("module-info")) {
        roots.add(name);
      }
    }
  }

  private Sources compileSources() throws InputException {
    if (javaFiles.isEmpty()) {
      return Sources.NONE;
    }
    SourceFiles sources = new SourceFiles(List.copyOf(javaFiles));
    JavaSources javac = new JavaSources(ToolProvider.getSystemJavaCompiler());
    CompiledSources compiled = javac.compile(sources, libraries(), paths.release());
    locations.add(1, new MemoryLocation(compiled.classFiles()));
    addNames(List.copyOf(compiled.roots()));
    return sources;
  }

  // Class files and jars that are named beside sources are libraries for these.
  private List<Path> libraries() {
    List<Path> libraries = new ArrayList<>(paths.roots());
    libraries.removeIf(path -> path.toString().endsWith(".java"));
    libraries.addAll(paths.libraries());
    return libraries;
  }

  private void addLibraries() throws InputException {
    for (Path path : paths.libraries()) {
      try {
        if (Files.isDirectory(path)) {
          locations.add(new FolderLocation(path));
        } else if (Files.isRegularFile(path)) {
          locations.add(new JarLocation(path));
        }
      } catch (IOException e) {
        throw InputException.unreadable(path, e);
      }
    }
  }

  private void close() {
    for (Location location : locations) {
      try {
        location.close();
      } catch (IOException e) {
        continue; // it was only read; what is reported is why the reading ended
      }
    }
  }
}
