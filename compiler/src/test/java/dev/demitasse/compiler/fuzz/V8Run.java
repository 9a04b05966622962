package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Modules in V8, all of a batch in one run of {@code node}. */
final class V8Run {
  private V8Run() {}

  /** Is there a {@code node}? */
  static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }

  /** What modules do there that they do not do in the embedded engine, one line each. */
  static List<String> differences(Map<RandomFilter, FilterClasses> filters) {
    StringBuilder recordings = new StringBuilder();
    filters.forEach((filter, classes) -> recordings.append(record(filter, classes)));
    return replay(recordings.toString());
  }

  /** The lines of {@code replay.mjs} for recordings. */
  static List<String> replay(String recordings) {
    try {
      Path folder = Files.createTempDirectory("replay");
      Path script = folder.resolve("replay.mjs");
      Path input = folder.resolve("recordings");
      Files.write(script, script());
      Files.writeString(input, recordings, StandardCharsets.ISO_8859_1);
      List<String> lines = run(script, input);
      for (Path each : List.of(script, input, folder)) {
        Files.delete(each);
      }
      return withoutEnd(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the embedded engine makes of a program. */
  static String record(RandomFilter filter, FilterClasses classes) {
    byte[] wasm = classes.module(Options.ALL_FUEL).wasm();
    Recording recording = new Recording(filter.className(), wasm);
    HostScript script = new HostScript(Engine.MODULE, classes);
    script.watchedBy(recording).around(recording::around).run(filter.steps());
    return recording.toString();
  }

  private static byte[] script() throws IOException {
    try (InputStream in = V8Run.class.getResourceAsStream("replay.mjs")) {
      return in.readAllBytes();
    }
  }

  private static List<String> run(Path script, Path input) throws IOException {
    Process node =
        new ProcessBuilder("node", script.toString(), input.toString())
            .redirectErrorStream(true)
            .start();
    try (Stream<String> lines = node.inputReader(StandardCharsets.UTF_8).lines()) {
      return lines.toList();
    }
  }

  /** The last line says that the script came to its end. */
  private static List<String> withoutEnd(List<String> lines) {
    int last = lines.size() - 1;
    if (last < 0 || !lines.get(last).equals("done")) {
      throw new AssertionError("node ended early: " + lines);
    }
    return lines.subList(0, last);
  }
}
