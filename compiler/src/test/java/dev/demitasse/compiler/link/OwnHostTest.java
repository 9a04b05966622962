package dev.demitasse.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.Messages;
import dev.demitasse.host.HostCalls;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call of the host is the import itself, so nothing of a filter's may stand in its place. */
final class OwnHostTest {
  private static final String SOURCE =
      """
      import dev.demitasse.*;
      import dev.demitasse.host.*;
      @Filter("own") final class Own extends HttpFilter {
        static class Quiet implements HostCalls {
          %s
        }
        static final class Quieter extends Quiet {}
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean end) {
          HostCalls calls = end ? new Quieter() : Host.calls();
          Log.info("{}", calls.log(2, Bytes.of("hidden")));
          return CONTINUE;
        }
      }
      """;

  @Test
  void aFilterIsNoHost() {
    String methods =
        Arrays.stream(HostCalls.class.getMethods())
            .map(OwnHostTest::method)
            .collect(Collectors.joining("\n"));
    FilterClasses classes = FilterClasses.compile(Map.of("Own.java", SOURCE.formatted(methods)));
    Result result = Compiler.compile(classes.source(), Options.DEFAULT);
    assertThat(Messages.of(result.diagnostics()))
        .contains("D0201 Own.Quieter, a host of the filter's own,", "Host.calls()");
    assertThat(result.modules()).isEmpty();
  }

  private static String method(Method method) {
    Class<?>[] types = method.getParameterTypes();
    String parameters =
        IntStream.range(0, types.length)
            .mapToObj(i -> types[i].getSimpleName() + " p" + i)
            .collect(Collectors.joining(", "));
    return "public int %s(%s) { return 77; }".formatted(method.getName(), parameters);
  }
}
