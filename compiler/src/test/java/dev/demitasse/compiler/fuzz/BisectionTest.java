package dev.demitasse.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.engines.FilterClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dfuzz.bisect}: a seed, or a program as {@link FuzzTest} keeps it. */
class BisectionTest {
  private static final String SMALL =
      """
      @dev.demitasse.Filter("p0")
      final class P0 extends dev.demitasse.HttpFilter {
        // host: create 1; create 2 of 1; request 2 n=5
        @Override
        public dev.demitasse.Action onRequestHeaders(
            dev.demitasse.RequestHeaders headers, boolean end) {
          dev.demitasse.Log.info("{}", headers.getLong("n", 3) + 4);
          return CONTINUE;
        }
      }
      """;

  @Test
  void givenProgram() throws IOException {
    String given = System.getProperty("fuzz.bisect", "");
    RandomFilter filter =
        given.isEmpty()
            ? RandomFilter.ofFile(SMALL)
            : given.endsWith(".java")
                ? RandomFilter.ofFile(Files.readString(Path.of(given)))
                : RandomFilter.of(Long.parseLong(given));
    String found = Bisection.of(filter, classes(filter));
    System.out.println(found);
    assertEquals("the module is right", found);
  }

  @Test
  void oneOfManyRewrites() {
    FilterClasses classes = classes(RandomFilter.ofFile(SMALL));
    String found = Bisection.of(classes, fuel -> fuel == Options.ALL_FUEL || fuel >= 7);
    assertTrue(found.matches("(?s)rewrite 7: [a-z-]+ in \\S+\\(.*\n[+-].*"), found);
  }

  @Test
  void noRewriteAtAll() {
    String found = Bisection.of(classes(RandomFilter.ofFile(SMALL)), fuel -> true);
    assertTrue(found.startsWith("the module is wrong without any rewrite"), found);
  }

  private static FilterClasses classes(RandomFilter filter) {
    return Batch.compile(List.of(filter)).get(filter);
  }
}
