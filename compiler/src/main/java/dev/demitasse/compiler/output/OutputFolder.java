package dev.demitasse.compiler.output;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.emit.FilterLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder for modules. It is made, with the folders above it, when something is written. */
public record OutputFolder(Path path) {
  /**
   * Writes the files of all modules. When that fails, its files are as they were.
   *
   * @throws DiagnosticException D0601, with the reason
   */
  public void write(List<Module> modules) {
    write(modules, OutputFile::of);
  }

  /**
   * Writes only the source maps and the size tables.
   *
   * @throws DiagnosticException D0601, with the reason
   */
  public void writeReports(List<Module> modules) {
    write(modules, OutputFile::reports);
  }

  private void write(List<Module> modules, Function<Module, List<OutputFile>> files) {
    List<Replacement> replacements = new ArrayList<>();
    Path at = path;
    try {
      Files.createDirectories(path);
      for (Module module : modules) {
        for (OutputFile file : files.apply(module)) {
          at = path.resolve(file.name());
          Replacement replacement = new Replacement(at);
          replacements.add(replacement);
          replacement.write(file.bytes());
        }
      }
      for (Replacement replacement : replacements) {
        replacement.moveIntoPlace();
      }
    } catch (IOException e) {
      throw unwritable(at, undo(replacements, e));
    }
    replacements.forEach(Replacement::tidy);
  }

  /**
   * The sizes in bytes of the modules that are in the folder, by their names: what a new run is
   * compared with, so read before it writes. What cannot be read counts as not there.
   */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    try {
      for (Map.Entry<String, Path> module : modules(OutputFile.WASM).entrySet()) {
        sizes.put(module.getKey(), (int) Files.size(module.getValue()));
      }
      return sizes;
    } catch (IOException e) {
      return Map.of(); // whoever writes there will say so
    }
  }

  /**
   * The modules that are in the folder and were made of filters: the names of the filters' classes,
   * with dots, by those of the modules.
   */
  public Map<String, String> filters() throws IOException {
    Map<String, String> filters = new TreeMap<>();
    for (Map.Entry<String, Path> module : modules(OutputFile.WAT).entrySet()) {
      String className = className(module.getValue());
      if (className != null) {
        filters.put(module.getKey(), className);
      }
    }
    return filters;
  }

  /** Which other modules there are of the filters of these, which have been written there. */
  public List<String> renamed(List<Module> modules) throws IOException {
    Map<String, String> others = filters();
    Set<String> classNames =
        modules.stream().map(Module::name).map(others::remove).collect(Collectors.toSet());
    others.values().retainAll(classNames);
    return List.copyOf(others.keySet());
  }

  /** The files of this kind, by the names of their modules. */
  private Map<String, Path> modules(String suffix) throws IOException {
    Map<String, Path> modules = new TreeMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(suffix)) {
        modules.put(name.substring(0, name.length() - suffix.length()), file);
      }
    }
    return modules;
  }

  private static @Nullable String className(Path wat) throws IOException {
    // Whoever else wrote the file may have used any encoding.
    try (BufferedReader lines = Files.newBufferedReader(wat, StandardCharsets.ISO_8859_1)) {
      return FilterLine.className(lines.readLine());
    }
  }

  /** The files of modules that are in the folder, whoever wrote them, sorted. */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(OutputFolder::isOfModule).sorted().toList();
    }
  }

  /**
   * Deletes the files of modules that are in the folder, whoever wrote them: for a build that owns
   * it.
   *
   * @throws DiagnosticException D0601, with the reason
   */
  public void clear() {
    try {
      for (Path file : files()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /**
   * Deletes the binary and the text form of modules, as far as they are there.
   *
   * @throws DiagnosticException D0601, with the reason
   */
  public void delete(Collection<String> moduleNames) {
    delete(moduleNames, OutputFile::forms);
  }

  /**
   * Deletes only the source maps and the size tables.
   *
   * @throws DiagnosticException D0601, with the reason
   */
  public void deleteReports(Collection<String> moduleNames) {
    delete(moduleNames, OutputFile::reports);
  }

  private void delete(Collection<String> moduleNames, Function<String, List<String>> files) {
    try {
      for (String module : moduleNames) {
        for (String name : files.apply(module)) {
          Files.deleteIfExists(path.resolve(name));
        }
      }
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  private static boolean isOfModule(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && OutputFile.SUFFIXES.stream().anyMatch(name::endsWith);
  }

  private static IOException undo(List<Replacement> replacements, IOException reason) {
    Collections.reverse(replacements);
    for (Replacement replacement : replacements) {
      IOException failure = replacement.undo();
      if (failure != null) {
        reason.addSuppressed(failure);
      }
    }
    return reason;
  }

  private static DiagnosticException unwritable(Path path, IOException e) {
    return new DiagnosticException(Diagnostic.at(Position.NONE, Code.D0601, path, reason(e)));
  }

  // Messages of file system exceptions begin with the path; what happened is in their class or
  // reason.
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException) {
      return "a file is where a folder should be";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is where a folder should be";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
