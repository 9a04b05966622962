package dev.demitasse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Methods as long as javac allows them are nested deeper than the usual stack of a thread bears.
 */
class LongMethodsTest {
  private static final List<String> STEPS =
      List.of("create 1", "create 2 of 1", "request 2", "request 2 x=35", "request 2 x=34965");

  @Test
  void manyCases() {
    check(
        "int r = 0; switch (x) { " + repeated(1000, "case %1$d * 35: r = x * %1$d; break; ") + "}");
  }

  @Test
  void manyStatements() {
    check("int r = 1; " + repeated(2500, "r = r * 31 + x ^ %d; "));
  }

  /** What is asked about one of them leads to others in each condition and each arm. */
  @Test
  void choicesMadeOfChoices() {
    String steps =
        """
        int r = (int) headers.getLong("y", 0);
        x = r > x + 0 & x < 100 & r != x & r > -50 & x < r + 9 ? r + 1 : Math.max(x, r - 2);
        r = x > r - 0 & r < 90 & x != r & x > -60 & r < x + 9 ? x - 1 : Math.min(r + 2, x);
        x = r > x + 1 & x < 100 & r != x & r > -50 & x < r + 9 ? r + 2 : Math.max(x, r - 3);
        r = x > r - 1 & r < 90 & x != r & x > -60 & r < x + 9 ? x - 2 : Math.min(r + 3, x);
        x = r > x + 2 & x < 100 & r != x & r > -50 & x < r + 9 ? r + 3 : Math.max(x, r - 4);
        r = x > r - 2 & r < 90 & x != r & x > -60 & r < x + 9 ? x - 3 : Math.min(r + 4, x);
        """;
    ends(steps);
  }

  /** Each is true only if the one before is, in two ways. */
  @Test
  void conditionsMadeOfConditions() {
    String step = "t = (t & x %% (%1$d + 5) != 1) & (t & x / (%1$d + 7) != 2); ";
    ends("boolean t = x != 0; " + repeated(26, step) + "int r = t ? x : 0;");
  }

  /** Each is one of the two before, neither of which is ever null. */
  @Test
  void referencesMadeOfReferences() {
    String step = "if (x %% (%1$d * 3 + 7) == 3) a = b; if (x %% (%1$d * 2 + 9) == 1) b = a; ";
    ends(
        "record R(int i) { static final R ONE = new R(1); static final R TWO = new R(2); }"
            + "R a = R.ONE; R b = R.TWO; "
            + repeated(24, step)
            + "int r = a.i() + b.i();");
  }

  private static String repeated(int times, String code) {
    return IntStream.range(0, times).mapToObj(code::formatted).collect(Collectors.joining());
  }

  private static void ends(String code) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(code));
  }

  private static void check(String code) {
    String source =
        """
        import dev.demitasse.*;

        @Filter("long")
        final class Long extends HttpFilter {
          @Override
          public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
            int x = (int) headers.getLong("x", 0);
            %s
            Log.info("{}", r);
            return CONTINUE;
          }
        }
        """
            .formatted(code);
    FilterClasses classes = FilterClasses.compile(Map.of("Long", source));
    assertEquals(
        new HostScript(Engine.JVM, classes).run(STEPS),
        new HostScript(Engine.MODULE, classes).run(STEPS));
  }
}
