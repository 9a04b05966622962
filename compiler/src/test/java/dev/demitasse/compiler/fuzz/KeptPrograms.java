package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.engines.FilterClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A folder of programs that fail: each as it was, the first of a kind also made small. */
final class KeptPrograms {
  private final Path folder;
  private final int attempts;
  private final Set<String> kinds = new HashSet<>();

  /**
   * @param attempts how many programs are tried to make one small
   */
  KeptPrograms(Path folder, int attempts) {
    this.folder = folder;
    this.attempts = attempts;
  }

  /** Writes the program, and what is left of it when all that does not matter is gone. */
  void add(RandomFilter filter, Difference difference) {
    write(filter.className() + ".full", filter.asFile() + "\n/*\n" + difference + "*/\n");
    if (isNew(difference)) {
      RandomFilter small =
          Reducer.reduce(filter, attempts, candidate -> shows(candidate, difference));
      write(filter.className() + ".java", small.asFile());
    }
  }

  private synchronized boolean isNew(Difference difference) {
    return kinds.add(difference.where() + ": " + difference.kind());
  }

  private static boolean shows(RandomFilter candidate, Difference difference) {
    try {
      FilterClasses classes = Batch.compile(List.of(candidate)).get(candidate);
      Difference found = Oracle.check(candidate, classes, difference);
      return found != null && found.resembles(difference);
    } catch (AssertionError | RuntimeException e) {
      return false; // it is no program any more
    }
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
