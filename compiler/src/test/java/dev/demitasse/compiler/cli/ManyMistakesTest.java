package dev.demitasse.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run tells of all mistakes, in order, each once; people get no more than a hundred. */
final class ManyMistakesTest {
  @TempDir private Path folder;

  @Test
  void sixtyAreAllTold() throws Exception {
    assertThat(errorsAt(run(60, "human").err().lines().toList())).isEqualTo(mistakes(60));
  }

  @Test
  void aHundredAndThreeAreCutForPeopleAndTheirNumberIsTold() throws Exception {
    List<String> lines = run(103, "human").err().lines().toList();

    assertThat(errorsAt(lines)).isEqualTo(mistakes(100));
    assertThat(lines).endsWith("and 3 more", "103 errors");
  }

  @Test
  void programsGetAll() throws Exception {
    assertThat(run(103, "json").out().lines()).hasSize(103);
  }

  /** The lines of the mistakes. */
  private static List<Integer> mistakes(int count) {
    return IntStream.range(0, count).mapToObj(i -> 6 + i).toList();
  }

  private static List<Integer> errorsAt(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains(": error D0309: "))
        .map(line -> line.replaceFirst(".*Many[.]java:([0-9]+):.*", "$1"))
        .map(Integer::valueOf)
        .toList();
  }

  private Cli run(int mistakes, String format) throws Exception {
    String body =
        IntStream.range(0, mistakes)
            .mapToObj(i -> "    Log.info(\"{} {}\", " + i + ", System.nanoTime() + " + i + ");\n")
            .collect(Collectors.joining());
    Path source =
        Files.writeString(
            folder.resolve("Many.java"),
            """
            import dev.demitasse.*;
            @Filter("many")
            final class Many extends HttpFilter {
              @Override
              public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
            """
                + body
                + "    return CONTINUE;\n  }\n}\n");
    return Cli.run("compile", source, "-o", folder.resolve("out"), "--format", format);
  }
}
