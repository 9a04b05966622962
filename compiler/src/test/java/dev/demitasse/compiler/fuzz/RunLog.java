package dev.demitasse.compiler.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of what was compared so far, which can be added up: one run a line, its words in {@link
 * Entry}.
 */
final class RunLog {
  private static final String HEAD = "first last programs minutes differences commit";

  private final Path file;

  RunLog(Path file) {
    this.file = file;
  }

  /**
   * A run.
   *
   * @param first its first seed
   * @param last its last one; all between were compared
   * @param commit of the sources that were compiled
   */
  record Entry(
      long first, long last, long programs, double minutes, long differences, String commit) {
    static Entry of(String line) {
      String[] words = line.split(" ", -1);
      return new Entry(
          Long.parseLong(words[0]),
          Long.parseLong(words[1]),
          Long.parseLong(words[2]),
          Double.parseDouble(words[3]),
          Long.parseLong(words[4]),
          words[5]);
    }

    @Override
    public String toString() {
      return String.format(
          "%d %d %d %.1f %d %s", first, last, programs, minutes, differences, commit);
    }
  }

  /** The first seed behind all that were compared. */
  long nextSeed() throws IOException {
    return entries().stream().mapToLong(Entry::last).max().orElse(0) + 1;
  }

  /** Adds a run; all of its commit together, in words. */
  String add(Entry entry) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, HEAD + "\n");
    }
    Files.writeString(file, entry + "\n", StandardOpenOption.APPEND);
    List<Entry> same = entries().stream().filter(e -> e.commit().equals(entry.commit())).toList();
    return String.format(
        "commit %s: %d programs in %.0f minutes, %d differences",
        entry.commit(),
        same.stream().mapToLong(Entry::programs).sum(),
        same.stream().mapToDouble(Entry::minutes).sum(),
        same.stream().mapToLong(Entry::differences).sum());
  }

  private List<Entry> entries() throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().skip(1).map(Entry::of).toList()
        : List.of();
  }
}
