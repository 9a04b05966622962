package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.input.InputPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes class files for tests. */
final class Javac {
  private Javac() {}

  /** Compiles a folder of sources; the result is {@code target}. */
  static Path compile(Path sources, Path target) throws IOException {
    InputPaths paths = new InputPaths(List.of(sources), List.of(), InputPaths.DEFAULT_RELEASE);
    try (Input input = Input.open(paths)) {
      for (String name : input.roots()) {
        Path file = target.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, input.find(name));
      }
    } catch (InputException e) {
      throw new IllegalArgumentException(e);
    }
    return target;
  }
}
