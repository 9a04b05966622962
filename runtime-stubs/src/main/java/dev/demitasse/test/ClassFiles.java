package dev.demitasse.test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Where a class and the classes nested in it were loaded from: a folder or a jar. */
final class ClassFiles {
  private final Class<?> type;
  private final Path root;

  private ClassFiles(Class<?> type, Path root) {
    this.type = type;
    this.root = root;
  }

  static ClassFiles of(Class<?> type) {
    try {
      return new ClassFiles(
          type, Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place for " + type.getName(), e);
    }
  }

  /** A folder beside the one, or the jar, that holds the classes. */
  Path sibling(String name) {
    return root.resolveSibling(name);
  }

  /** Never true for a jar: what is in it was packed together. */
  boolean areNewerThan(Path file) throws IOException {
    if (!Files.isDirectory(root)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(file);
    Path folder = root.resolve(type.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : (Iterable<Path>) files.filter(this::isOwn)::iterator) {
        if (Files.getLastModifiedTime(each).compareTo(made) > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean isOwn(Path file) {
    String name = file.getFileName().toString();
    String own = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    return name.equals(own + ".class") || name.startsWith(own + "$") && name.endsWith(".class");
  }
}
