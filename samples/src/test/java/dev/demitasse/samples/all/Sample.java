package dev.demitasse.samples.all;

import dev.demitasse.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A filter class of this project: a new one is tested by every test of this package. */
public record Sample(Class<?> type) {
  /** All of them, in the order of their names. */
  public static List<Sample> all() {
    try (Stream<Path> files = Files.walk(Project.CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> load(Project.CLASSES.relativize(file).toString()))
          .filter(type -> type.isAnnotationPresent(Filter.class))
          .map(Sample::new)
          .sorted(Comparator.comparing(Sample::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String classFile) {
    String name = classFile.substring(0, classFile.length() - ".class".length());
    try {
      return Class.forName(
          name.replace('/', '.').replace('\\', '.'), false, Sample.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of its module. */
  public String name() {
    return type.getAnnotation(Filter.class).value();
  }

  /** A file that was compiled from it, such as {@code NAME.wat}. */
  Path file(String extension) {
    return Project.MODULES.resolve(name() + extension);
  }

  /** The module as it was built. */
  public byte[] module() {
    try {
      return Files.readAllBytes(file(".wasm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where test data that belongs to its package stands among the sources. */
  Path resource(String name) {
    return Project.TEST_RESOURCES.resolve(type.getPackageName().replace('.', '/')).resolve(name);
  }

  @Override
  public String toString() {
    return name();
  }
}
