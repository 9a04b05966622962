package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.output.OutputFile;
import dev.demitasse.compiler.output.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Where javac writes class files, and modules are put among them. */
final class ClassOutput {
  private static final String MODULES = "META-INF/wasm/";
  private static final String SUFFIX = ".class";

  private final Filer filer;
  private final @Nullable Path folder;

  private ClassOutput(Filer filer, @Nullable Path folder) {
    this.filer = filer;
    this.folder = folder;
  }

  /** The class output; null if there is none, as without the option {@code -d}. */
  static @Nullable ClassOutput of(Filer filer) {
    String probe = MODULES + "probe";
    try {
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", probe).toUri();
      // Without -d, javac takes only the last name and looks for it in the current folder.
      return uri.getPath().endsWith("/" + probe) ? new ClassOutput(filer, folder(uri)) : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable Path folder(URI probe) {
    return "file".equals(probe.getScheme())
        ? Path.of(probe).getParent().getParent().getParent()
        : null;
  }

  /** The names of the class files that are there, sorted; none where files cannot be listed. */
  List<String> classNames() throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  void write(OutputFile file, Element... origin) throws IOException {
    FileObject target =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", MODULES + file.name(), origin);
    try (OutputStream bytes = target.openOutputStream()) {
      bytes.write(file.bytes());
    }
  }

  /**
   * The modules of filters that are there: the names of the filters' classes, with dots, by those
   * of the modules.
   */
  Map<String, String> filters() throws IOException {
    return folder == null ? Map.of() : modules(folder).filters();
  }

  /** Deletes modules that are there. A Filer does not delete; what is not a folder is new. */
  void delete(Collection<String> moduleNames) {
    if (folder != null) {
      modules(folder).delete(moduleNames);
    }
  }

  private static OutputFolder modules(Path folder) {
    return new OutputFolder(folder.resolve(MODULES));
  }
}
