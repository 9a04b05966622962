package dev.demitasse.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.demitasse.compiler.engines.FilterClasses;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V8 does what the embedded engine does, and anything else is seen. */
class V8RunTest {
  @BeforeEach
  void needsNode() {
    assumeTrue(V8Run.isThere(), "there is no node on the PATH: V8 runs no modules");
  }

  @Test
  void seesAnotherAnswer() {
    String recording = recording(RandomFilter.of(1));
    assertEquals(List.of(), V8Run.replay(recording));
    assertEquals(1, V8Run.replay(atAnotherLevel(recording, "")).size());
  }

  /** The log line of the stream that ends is written during that of the other's request. */
  @Test
  void seesCallbacksInsideOthers() {
    String recording =
        recording(
            RandomFilter.ofFile(
                """
                import dev.demitasse.*;
                @Filter("p1")
                final class P1 extends HttpFilter {
                  // host: create 1; create 2 of 1; create 3 of 1; during proxy_log log 3; request 2
                  public Action onRequestHeaders(RequestHeaders given, boolean end) {
                    Log.info("end {}", end);
                    return Action.PAUSE;
                  }
                  public void onLog(StreamLog given) {
                    Log.info("inside");
                  }
                }
                """));
    assertEquals(List.of(), V8Run.replay(recording));
    String inner = "enter proxy_on_log 3\n";
    assertEquals(1, V8Run.replay(atAnotherLevel(recording, inner)).size());
  }

  private static String recording(RandomFilter filter) {
    FilterClasses classes = Batch.compile(List.of(filter)).get(filter);
    return V8Run.record(filter, classes);
  }

  /** As if the first log line behind this text had been written at another level. */
  private static String atAnotherLevel(String recording, String behind) {
    String other =
        recording.replaceFirst(behind + "call proxy_log 0 i=2", behind + "call proxy_log 0 i=3");
    assertNotEquals(recording, other);
    return other;
  }
}
