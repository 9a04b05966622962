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
    String transcript = run(engine, SOURCES);
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

  private static final Map<String, String> OF_CAST =
      Map.of(
          "Base.java",
          """
          package near;

          public class Base {
            protected int size = 3;
            protected int twice() { return size * 2; }
          }
          """,
          "Main.java",
          """
          package far;

          import dev.demitasse.*;

          @Filter("of-cast")
          final class Main extends HttpFilter {
            static class Below extends near.Base {
              Below(int size) { this.size = size; }
              int less(Object o) { return o instanceof Below b ? --b.size : -1; }
              int more(Object o) { return ((Below) o).size++ + ((Below) o).twice(); }
              static int all(Object[] objects) {
                int sum = 0;
                for (Object each : objects) sum += ((Lowest) each).twice();
                return sum;
              }
              @Override public boolean equals(Object o) {
                return o instanceof Below other && other.size == size && other.twice() == twice();
              }
              @Override public int hashCode() { return size; }
            }
            static final class Lowest extends Below {
              Lowest() { super(7); }
            }

            static final Object[] LOWEST = {new Lowest(), new Lowest()};

            @Override
            public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
              Below below = new Below(headers.contains("one") ? 5 : 7);
              Object other = headers.contains("one") ? new Below(5) : new Lowest();
              Log.info("{} {} {}", below.equals(other), below.less(other), below.more(other));
              Log.info("{} {}", below.equals(other), Below.all(LOWEST));
              return CONTINUE;
            }
          }
          """);

  /** By the class that is named it is one's own object, also where a cast has made sure of that. */
  @ParameterizedTest
  @EnumSource
  void whatIsProtectedIsSeenInTheOwnObjectsOfACast(Engine engine) {
    String transcript = run(engine, OF_CAST);
    assertEquals(
        """
        create 1
        create 2 of 1
        request 2 = 0
          info: true 6 20
          info: true 28
        request 2 one=1 = 0
          info: true 4 14
          info: true 28
        """,
        transcript);
  }

  private static String run(Engine engine, Map<String, String> sources) {
    return new HostScript(engine, FilterClasses.compile(sources))
        .run(List.of("create 1", "create 2 of 1", "request 2", "request 2 one=1"));
  }
}
