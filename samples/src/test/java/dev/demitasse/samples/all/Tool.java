package dev.demitasse.samples.all;

import dev.demitasse.Nullable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program that is not part of the project: on the PATH, or where {@code .ci/run} puts it. */
record Tool(Path program) {
  /** The program of that name; without it the test is skipped. */
  static Tool needed(String name) {
    Tool found = find(name);
    Assumptions.assumeTrue(found != null, "no " + name + ": neither on the PATH nor in .tools");
    return found;
  }

  /** The program of that name, null if it is not there. */
  static @Nullable Tool find(String name) {
    List<Path> folders = new ArrayList<>();
    String path = System.getenv().getOrDefault("PATH", "");
    Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .forEach(folder -> folders.add(Path.of(folder)));
    folders.addAll(ownFolders());
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(Tool::new)
        .orElse(null);
  }

  private static List<Path> ownFolders() {
    Path tools = Project.HOME.resolveSibling(".tools");
    if (!Files.isDirectory(tools)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(tools)) {
      return folders
          .sorted()
          .flatMap(f -> Stream.of(f, f.resolve("bin"), f.resolve("node_modules/.bin")))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs it in the folder of this project.
   *
   * @return all that it prints
   * @throws AssertionError if it fails
   */
  String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** As {@link #run(String...)}, for a command whose first word is a program. */
  static String run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Project.HOME.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed:\n" + printed);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return printed;
  }
}
