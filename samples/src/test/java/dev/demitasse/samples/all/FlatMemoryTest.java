package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a callback allocates is gone when it ends. */
class FlatMemoryTest {
  private static final int EARLY = 100;
  private static final int REQUESTS = 50_000;

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#built")
  void theLastOfManyRequestsGetsTheMemoryOfAnEarlyOne(Subject subject) {
    try (ManyRequests host = new ManyRequests(subject.module())) {
      int pages = host.pages();
      host.send(EARLY);
      int[] early = host.addresses();
      host.send(REQUESTS - EARLY);

      assertThat(host.addresses()).isEqualTo(early);
      assertThat(host.pages()).isEqualTo(pages);
    }
  }
}
