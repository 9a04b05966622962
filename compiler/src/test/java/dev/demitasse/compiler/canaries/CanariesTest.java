package dev.demitasse.compiler.canaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs see bugs of the compiler. Some canaries sing in every build; with {@code
 * -Dcanaries}, as {@code bin/canaries} sets it, all do, and the table of who has heard them is
 * written anew.
 */
class CanariesTest {
  private static final boolean ALL = System.getProperty("canaries") != null;
  private static final int PROGRAMS = 5000;
  private static final int EVERY = 11;
  private static final Path TABLE = Path.of("../docs/canaries.md");

  private static final ClassLoader LOADER = CanariesTest.class.getClassLoader();

  private static final String HEAD =
      """
      # Canaries

      Bugs that were put into the compiler on purpose, one at a time; after how many random programs
      from seed 1 on the first of them did something else than the JVM; and which executors showed it
      with that program: V8 where it runs the module as the embedded engine does. Written by
      `bin/canaries`.

      | bug | in | programs | seen by |
      |---|---|--:|---|
      """;

  static Stream<Canary> some() {
    return IntStream.range(0, Canaries.ALL.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(Canaries.ALL::get);
  }

  @ParameterizedTest
  @MethodSource("some")
  void aBugIsSeen(Canary canary) {
    assertTrue(Hunt.of(canary, PROGRAMS).isSeen());
  }

  @Test
  void withoutABugAllAgree() {
    Canary none = new Canary("nothing", "guest.Heap", "allocate", method -> true);
    assertFalse(Hunt.of(none, 3).isSeen());
  }

  @Test
  void bisectionNamesThePass() throws ReflectiveOperationException {
    Canary canary =
        new Canary("no null is expected", "compiler.opt.Facts", "isNonNull", Mistake.answers(true));
    assertThat(Hunt.rewrite(canary, PROGRAMS))
        .matches(
            "(?s)rewrite \\d+: (use-conditions|remove-(null-)?checks) in (P\\d|\\S*Synthesized).*\n[+-].*");
  }

  /** A canary that the compiler has outgrown is written anew. */
  @Test
  void allBugsCanBePutIn() throws IOException {
    for (Canary canary : Canaries.ALL) {
      try (InputStream in = LOADER.getResourceAsStream(canary.file())) {
        assertNotNull(in, canary::toString);
        byte[] classFile = in.readAllBytes();
        assertThat(canary.putInto(classFile)).as("%s", canary).isNotEqualTo(classFile);
      }
    }
  }

  @Test
  void theTableNamesThemAll() throws IOException {
    if (ALL) {
      huntForAll();
    }
    assertEquals(
        Canaries.ALL.stream().map(Canary::cells).toList(),
        Files.readAllLines(TABLE).stream()
            .skip(HEAD.lines().count())
            .map(row -> row.replaceFirst("\\d+ \\|[^|]*\\|$", ""))
            .toList());
  }

  private static void huntForAll() throws IOException {
    List<Hunt> hunts =
        Canaries.ALL.parallelStream().map(canary -> Hunt.of(canary, PROGRAMS)).toList();
    String rows = hunts.stream().map(Hunt::row).collect(Collectors.joining());
    Files.writeString(TABLE, HEAD + rows);
    assertThat(hunts).allMatch(Hunt::isSeen);
  }
}
