package dev.demitasse.samples.sharedlong;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.samples.SetShared;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class SharedLongCounterTest {
  private static final String COUNTED = "incremented shared value: ";
  private static final String ERROR = "error incrementing shared value";

  @FilterTest(SharedLongCounter.class)
  void countsRequestsFromOneOn(TestHost host) {
    assertThat(host.start("")).isTrue();
    for (Log.Level level : Log.Level.values()) {
      assertThat(host.startLogs(level)).as("%s", level).isEmpty();
    }

    assertThat(host.request("GET", "/").send().clientBody()).isEqualTo("hello world\n");
    host.request("GET", "/").send();

    assertThat(host.logs(Log.Level.INFO)).containsExactly(COUNTED + 2, COUNTED + 3);
    assertThat(host.logs(Log.Level.WARN)).isEmpty();
    assertThat(host.logs(Log.Level.CRITICAL)).isEmpty();
  }

  @FilterTest({SetShared.class, SharedLongCounter.class})
  void theNumberIsSignedAndWrapsAround(TestHost host) {
    requestWith(host, "max"); // all bits set: -1
    host.request("GET", "/").send();
    requestWith(host, "~~~~~~~~");

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(COUNTED + 0, COUNTED + 1, COUNTED + (0x7E7E7E7E7E7E7E7EL + 1));
  }

  @FilterTest({SetShared.class, SharedLongCounter.class})
  void aValueOfAnotherSizeIsAnError(TestHost host) {
    String[] values = {"", "1", "1234567", "123456789"};
    for (String value : values) {
      requestWith(host, value);
    }

    assertThat(host.logs(Log.Level.INFO)).isEmpty();
    assertThat(host.logs(Log.Level.WARN)).containsExactly(ERROR, ERROR, ERROR, ERROR);
  }

  private static void requestWith(TestHost host, String value) {
    host.request("GET", "/")
        .header("x-shared-key", "my_long")
        .header("x-shared-value", value)
        .send();
  }

  @FilterTest(
      value = SharedLongCounter.class,
      on = {JVM, WASM})
  void startsWhereAnotherVmWasFirst(TestHost host) {
    host.start("");
    host.request("GET", "/").send();
    TestHost other = host.otherWorker();
    other.request("GET", "/").send();

    assertThat(host.logs(Log.Level.INFO)).containsExactly(COUNTED + 2);
    assertThat(other.logs(Log.Level.INFO)).containsExactly(COUNTED + 3);
  }

  @FilterTest(
      value = SharedLongCounter.class,
      on = {JVM, WASM})
  void doesNotStartWithoutSharedData(TestHost host) {
    host.on("proxy_set_shared_data").nth(1, Status.INTERNAL_FAILURE);

    assertThat(host.start("")).isFalse();
  }

  @FilterTest(
      value = SharedLongCounter.class,
      on = {JVM, WASM})
  void everyOtherStatusIsAnError(TestHost host) {
    host.start("");
    int failures = 0;
    for (Status status : Status.values()) {
      if (!status.ok() && status != Status.NOT_FOUND) {
        host.on("proxy_get_shared_data").nth(1, status);
        host.request("GET", "/").send();
        failures++;
      }
      if (!status.ok() && status != Status.CAS_MISMATCH) {
        host.on("proxy_set_shared_data").nth(1, status);
        host.request("GET", "/").send();
        failures++;
      }
    }
    assertThat(host.logs(Log.Level.WARN)).hasSize(failures).containsOnly(ERROR);
    assertThat(host.shared("my_long")).isEqualTo(Bytes.ofLongLE(1));

    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.INFO)).containsExactly(COUNTED + 2);
  }

  @FilterTest(
      value = SharedLongCounter.class,
      on = {JVM, WASM})
  void tries64Times(TestHost host) {
    host.start("");
    host.on("proxy_set_shared_data").times(63, Status.CAS_MISMATCH);
    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.INFO)).containsExactly(COUNTED + 2);

    host.on("proxy_set_shared_data").times(64, Status.CAS_MISMATCH);
    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.WARN)).containsExactly(ERROR);

    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.INFO)).containsExactly(COUNTED + 2, COUNTED + 3);
  }
}
