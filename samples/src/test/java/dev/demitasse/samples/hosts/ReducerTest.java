package dev.demitasse.samples.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReducerTest {
  @Test
  void keepsOnlyWhatMatters() {
    Sequence sequence =
        LongStream.range(0, 1000)
            .mapToObj(RandomSequence::of)
            .filter(each -> each.requests() > 5 && hasHeader(each))
            .findFirst()
            .orElseThrow();

    Sequence small = Reducer.reduce(sequence, 5000, ReducerTest::hasHeader);

    assertThat(small.requests()).isEqualTo(1);
    Request request = small.steps().get(0).get(0).request();
    assertThat(request.withHeaders(List.of())).isEqualTo(Request.get().withHeaders(List.of()));
    assertThat(request.headers()).containsExactly(new Header("x-b", ""));
  }

  private static boolean hasHeader(Sequence sequence) {
    return sequence.steps().stream()
        .flatMap(List::stream)
        .flatMap(call -> call.request().headers().stream())
        .anyMatch(header -> header.name().equals("x-b"));
  }

  @Test
  void triesNoMoreThanItIsToldTo() {
    int[] tried = {0};

    Reducer.reduce(RandomSequence.of(1), 5, each -> tried[0]++ < 0);

    assertThat(tried[0]).isEqualTo(5);
  }
}
