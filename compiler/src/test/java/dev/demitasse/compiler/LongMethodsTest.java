package dev.demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.demitasse.compiler.cli.Cli;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Methods as long as javac allows them are nested deeper than the usual stack of a thread bears.
 */
class LongMethodsTest {
  private static final List<String> STEPS =
      List.of("create 1", "create 2 of 1", "request 2", "request 2 x=35", "request 2 x=34965");

  private static final String DEEP =
      "int r = " + "(".repeat(1600) + "x" + repeated(1600, " ^ %d) * 31") + ";";

  @TempDir private Path folder;

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

  @Test
  void longChainsOfElse() {
    String branch = "if (x > %1$d) r ^= x * %1$d - headers.get(\"y\", \"\").length(); else ";
    compilesToFiles("int r = x; " + repeated(1200, branch) + "r++;");
  }

  /** Each part is nested in the next. */
  @Test
  void deepExpressions() {
    compilesToFiles(DEEP);
  }

  @Test
  void mistakesBesideDeepExpressions() {
    Cli cli = compile("seen++; " + DEEP);
    assertThat(cli.err()).contains("Long.java:10:5: error D0208").doesNotContain("internal error");
    assertThat(cli.status()).isEqualTo(1);
  }

  private static String repeated(int times, String code) {
    return IntStream.range(0, times).mapToObj(code::formatted).collect(Collectors.joining());
  }

  private static void ends(String code) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(code));
  }

  private static void check(String code) {
    FilterClasses classes = FilterClasses.compile(Map.of("Long", source(code)));
    assertEquals(
        new HostScript(Engine.JVM, classes).run(STEPS),
        new HostScript(Engine.MODULE, classes).run(STEPS));
  }

  private void compilesToFiles(String code) {
    Cli cli = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> compile(code));
    assertThat(cli.err()).isEmpty();
    assertThat(cli.status()).isZero();
    assertThat(folder.resolve("long.wat")).content().contains("Long.java:10 ");
  }

  private Cli compile(String code) {
    Path file = folder.resolve("Long.java");
    assertDoesNotThrow(() -> Files.writeString(file, source(code)));
    return Cli.run("compile", file, "-o", folder);
  }

  private static String source(String code) {
    return """
        import dev.demitasse.*;

        @Filter("long")
        final class Long extends HttpFilter {
          private static int seen;

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
  }
}
