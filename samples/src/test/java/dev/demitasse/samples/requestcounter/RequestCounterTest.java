package dev.demitasse.samples.requestcounter;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Status;
import dev.demitasse.samples.Refuse;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class RequestCounterTest {
  private static final String NAME = "demitasse_requests_total";

  @FilterTest(RequestCounter.class)
  void countsEachRequest(TestHost host) {
    assertThat(host.start("")).isTrue();
    assertThat(host.metric(NAME)).isZero();
    for (int i = 1; i <= 3; i++) {
      assertThat(host.request("GET", "/" + i).send().status()).isEqualTo(200);
      assertThat(host.metric(NAME)).isEqualTo(i);
    }
  }

  /** On a real Envoy both are in one VM. */
  @FilterTest({RequestCounter.class, RequestCounter.class})
  void eachOfTwoPluginsCounts(TestHost host) {
    host.request("GET", "/").send();
    host.request("GET", "/").send();

    assertThat(host.metric(NAME)).isEqualTo(4);
  }

  @FilterTest({Refuse.class, RequestCounter.class})
  void aRequestThatDoesNotReachItIsNotCounted(TestHost host) {
    assertThat(host.request("GET", "/").send().status()).isEqualTo(403);

    assertThat(host.metric(NAME)).isZero();
  }

  @FilterTest(
      value = RequestCounter.class,
      on = {JVM, WASM})
  void allWorkersCountTogether(TestHost host) {
    host.request("GET", "/").send();
    host.otherWorker().request("GET", "/").send();

    assertThat(host.metric(NAME)).isEqualTo(2);
  }

  @FilterTest(
      value = RequestCounter.class,
      on = {JVM, WASM})
  void aHostWithoutMetricsRefusesThePlugin(TestHost host) {
    host.on("proxy_define_metric").always(Status.UNIMPLEMENTED);

    assertThat(host.start("")).isFalse();
  }
}
