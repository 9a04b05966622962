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

/** What is asked about functions takes no time for each way in which they call each other. */
class ManyCallsTest {
  private static final List<String> STEPS =
      List.of("create 1", "create 2 of 1", "request 2", "request 2 x=35", "request 2 x=34965");

  /** Each method calls the next one twice, so there are millions of ways to the last one. */
  @Test
  void objectPassedDown() {
    String method =
        """
        static int pass%1$d(Box box, int n) {
          int y = n * %3$d + box.a;
          if ((y & 4) == %1$d || box.b > %1$d) y = (y >>> 3) * n + %3$d * 31;
          if ((y & 8) != %1$d && box.a > 10%1$d) y = y * (y + 3) - n * %3$d;
          box.a = box.a * %3$d + y;
          if (n > 3) return y;
          return y + (pass%2$d(box, n * 3 + %1$d) ^ pass%2$d(box, n + %3$d));
        }
        """;
    String members =
        "static final class Box { int a; int b; }"
            + IntStream.range(0, 24)
                .mapToObj(i -> method.formatted(i, i + 1, i + 7))
                .collect(Collectors.joining())
            + "static int pass24(Box box, int n) { return box.b + n; }";
    check(members, "Box box = new Box(); box.b = x; x = pass0(box, x) + pass0(box, 1);");
  }

  /** How short each call would make the method is not found out for each of hundreds. */
  @Test
  void longMethodCalledWithManyConstants() {
    String line = "y = (y ^ (k + %1$d)) * (x + %1$d) + (y >>> (k & %1$d)); ";
    String choice = "if (y < k + %1$d) y += x; else y -= k * x; ";
    String part =
        "static int part%1$d(int x) { int y = x; "
            + repeated(70, "y += mixed(%%1$d * 100 + %1$d, x + %1$d); ")
            + "return y; } ";
    String members =
        "static int mixed(int k, int x) { int y = x; "
            + repeated(80, line.repeat(10) + choice)
            + "return y; } "
            + repeated(8, part);
    check(members, repeated(8, "x += part%1$d(x) + part%1$d(x + 1); "));
  }

  private static String repeated(int times, String code) {
    return IntStream.range(0, times).mapToObj(code::formatted).collect(Collectors.joining());
  }

  private static void check(String members, String code) {
    String source =
        """
        import dev.demitasse.*;

        @Filter("many")
        final class Many extends HttpFilter {
          %s

          @Override
          public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
            int x = (int) headers.getLong("x", 0);
            %s
            Log.info("{}", x);
            return CONTINUE;
          }
        }
        """
            .formatted(members, code);
    FilterClasses classes = FilterClasses.compile(Map.of("Many", source));
    String expected = new HostScript(Engine.JVM, classes).run(STEPS);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertEquals(expected, new HostScript(Engine.MODULE, classes).run(STEPS)));
  }
}
