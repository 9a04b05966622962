package dev.demitasse.compiler.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class of another package overrides only what it can see. */
class PackagesTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "Above.java",
          """
          package near;

          public class Above {
            String name() { return "above"; }
            public static String nameOf(Above a) { return a.name(); }
          }
          """,
          "Open.java",
          """
          package near;

          public class Open extends Above {
            @Override public String name() { return "open"; }
          }
          """,
          "Far.java",
          """
          package far;

          public class Far extends near.Above {
            public String name() { return "far"; }
            public static class OfOpen extends near.Open {
              @Override public String name() { return "of " + super.name(); }
            }
          }
          """,
          "Main.java",
          """
          package far;

          import dev.demitasse.*;

          @Filter("packages")
          final class Main extends HttpFilter {
            @Override
            public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
              boolean one = headers.contains("one");
              Log.info(near.Above.nameOf(one ? new near.Above() : new Far()));
              Log.info(near.Above.nameOf(one ? new near.Open() : new Far.OfOpen()));
              Log.info(new Far().name());
              return CONTINUE;
            }
          }
          """);

  @ParameterizedTest
  @EnumSource
  void whatIsNotSeenIsNotOverridden(Engine engine) {
    FilterClasses classes = FilterClasses.compile(SOURCES);
    String transcript =
        new HostScript(engine, classes)
            .run(List.of("create 1", "create 2 of 1", "request 2", "request 2 one=1"));
    assertEquals(
        """
        create 1
        create 2 of 1
        request 2 = 0
          info: above
          info: of open
          info: far
        request 2 one=1 = 0
          info: above
          info: open
          info: far
        """,
        transcript);
  }
}
