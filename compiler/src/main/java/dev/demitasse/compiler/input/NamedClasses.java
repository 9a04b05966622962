package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Class files that were named, each by itself or by a folder. Where their packages begin follows
 * from the names inside of them, so {@code target/classes/org/example} will do as well as {@code
 * target/classes}, and their neighbours are found.
 */
final class NamedClasses {
  private static final String SUFFIX = ".class";

  private final List<String> names = new ArrayList<>();
  private final Set<Path> folders = new TreeSet<>();
  private final List<Location> misplaced = new ArrayList<>();

  NamedClasses(List<Path> files) throws IOException {
    for (Path file : files) {
      add(file);
    }
  }

  List<String> names() {
    return names;
  }

  /** Where these classes and their neighbours are. */
  List<Location> locations() {
    List<Location> locations = new ArrayList<>(misplaced);
    folders.forEach(folder -> locations.add(new FolderLocation(folder)));
    return locations;
  }

  private void add(Path file) throws IOException {
    String name = internalName(file);
    Path absolute = file.toAbsolutePath().normalize();
    if (name != null && absolute.endsWith(name + SUFFIX)) {
      folders.add(above(absolute, Path.of(name)));
      names.add(name);
    } else {
      // A file that cannot be read goes by its path, and is reported when it is compiled.
      String shown = name == null ? file.toString().replace('\\', '/') : name;
      misplaced.add(new FileLocation(file, shown));
      names.add(shown);
    }
  }

  private static Path above(Path file, Path name) {
    Path folder = file;
    for (int i = 0; i < name.getNameCount(); i++) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static @Nullable String internalName(Path file) throws IOException {
    if (Files.size(file) > Location.MAX_BYTES) {
      return null;
    }
    try {
      return ClassFileReader.read(Files.readAllBytes(file), file.toString()).name();
    } catch (DiagnosticException e) {
      return null;
    }
  }
}
