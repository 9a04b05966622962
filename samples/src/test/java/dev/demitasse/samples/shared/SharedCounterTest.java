package dev.demitasse.samples.shared;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.samples.SetShared;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class SharedCounterTest {
  private static final String START = "[wasm-extension]: Setting initial shared value 1";

  @FilterTest(SharedCounter.class)
  void countsRequestsFromOneOn(TestHost host) {
    assertThat(host.start("")).isTrue();
    assertThat(host.startLogs(Log.Level.INFO)).isNotEmpty().containsOnly(START);
    assertThat(host.startLogs(Log.Level.WARN)).isEmpty();

    assertThat(host.request("GET", "/").send().clientBody()).isEqualTo("hello world\n");
    assertThat(host.request("POST", "/a?b").header("x", "y").send().status()).isEqualTo(200);

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly("incremented shared value: 2", "incremented shared value: 3");
    assertNothingElseIsLogged(host);
  }

  @FilterTest(SharedCounter.class)
  void printsAsManyDigitsAsThereAre(TestHost host) {
    for (int i = 2; i <= 101; i++) {
      host.request("GET", "/").send();
    }

    assertThat(host.logs(Log.Level.INFO))
        .hasSize(100)
        .contains("incremented shared value: 9", "incremented shared value: 10")
        .endsWith("incremented shared value: 100", "incremented shared value: 101");
  }

  @FilterTest({SetShared.class, SharedCounter.class})
  void theGreatestNumberIsFollowedByZero(TestHost host) {
    assertThat(requestWith(host, "max")).isEqualTo(200);
    host.request("GET", "/").send();

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly("incremented shared value: 0", "incremented shared value: 1");
    assertNothingElseIsLogged(host);
  }

  @FilterTest({SetShared.class, SharedCounter.class})
  void printsNumbersAsUnsigned(TestHost host) {
    assertThat(requestWith(host, "~~~~~~~~")).isEqualTo(200);

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly("incremented shared value: " + (0x7E7E7E7E7E7E7E7EL + 1));
  }

  @FilterTest({SetShared.class, SharedCounter.class})
  void aValueOfAnotherSizeIsLeftAlone(TestHost host) {
    for (String value : new String[] {"", "1", "1234567", "123456789"}) {
      assertThat(requestWith(host, value)).isEqualTo(200);
      assertThat(host.request("GET", "/").send().status()).isEqualTo(200);
    }
    assertThat(host.logs(Log.Level.INFO)).isEmpty();
    assertNothingElseIsLogged(host);

    requestWith(host, "aaaaaaaa");
    assertThat(host.logs(Log.Level.INFO)).hasSize(1);
  }

  private static int requestWith(TestHost host, String value) {
    return host.request("GET", "/")
        .header("x-shared-key", "my_key")
        .header("x-shared-value", value)
        .send()
        .status();
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void aFailureAtStartIsLoggedAndTheFilterServes(TestHost host) {
    host.on("proxy_set_shared_data").nth(1, Status.INTERNAL_FAILURE);
    assertThat(host.start("")).isTrue();
    assertThat(host.startLogs(Log.Level.WARN)).containsExactly("error setting shared data");
    assertThat(host.startLogs(Log.Level.INFO)).containsExactly(START);

    assertThat(host.request("GET", "/").send().status()).isEqualTo(200);

    assertThat(host.logs(Log.Level.WARN)).containsExactly("error getting shared data");
    assertThat(host.logs(Log.Level.INFO)).isEmpty();
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void aMismatchAtStartIsAFailureLikeOthers(TestHost host) {
    host.on("proxy_set_shared_data").nth(1, Status.CAS_MISMATCH);
    assertThat(host.start("")).isTrue();

    assertThat(host.startLogs(Log.Level.WARN)).containsExactly("error setting shared data");
    assertThat(host.startLogs(Log.Level.INFO)).containsExactly(START);
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void whatCannotBeReadIsNotWritten(TestHost host) {
    host.start("");
    for (Status status : Status.values()) {
      if (!status.ok()) {
        host.on("proxy_get_shared_data").nth(1, status);
        assertThat(host.request("GET", "/").send().status()).isEqualTo(200);
        assertThat(host.logs(Log.Level.WARN)).containsOnly("error getting shared data");
        assertThat(host.shared("my_key")).isEqualTo(Bytes.ofLongLE(1));
      }
    }
    assertThat(host.logs(Log.Level.WARN)).hasSize(Status.values().length - 1);
    assertThat(host.logs(Log.Level.INFO)).isEmpty();
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void whatCannotBeWrittenIsLogged(TestHost host) {
    host.start("");
    int failures = 0;
    for (Status status : Status.values()) {
      if (!status.ok() && status != Status.CAS_MISMATCH) {
        host.on("proxy_set_shared_data").nth(1, status);
        assertThat(host.request("GET", "/").send().status()).isEqualTo(200);
        failures++;
      }
    }
    assertThat(host.logs(Log.Level.WARN))
        .hasSize(failures)
        .containsOnly("error setting shared data");
    assertThat(host.logs(Log.Level.INFO)).isEmpty();

    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.INFO)).containsExactly("incremented shared value: 2");
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void whoIsOvertakenReadsAgain(TestHost host) {
    host.start("");
    host.on("proxy_set_shared_data").times(1000, Status.CAS_MISMATCH);

    assertThat(host.request("GET", "/").send().status()).isEqualTo(200);

    assertThat(host.logs(Log.Level.INFO)).containsExactly("incremented shared value: 2");
    assertNothingElseIsLogged(host);
    assertThat(host.shared("my_key")).isEqualTo(Bytes.ofLongLE(2));
  }

  @FilterTest(
      value = SharedCounter.class,
      on = {JVM, WASM})
  void workersCountTogether(TestHost host) {
    host.start("");
    TestHost other = host.otherWorker(); // whose start sets the value to 1 again, as in Envoy
    host.request("GET", "/").send();
    other.request("GET", "/").send();
    host.request("GET", "/").send();

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly("incremented shared value: 2", "incremented shared value: 4");
    assertThat(other.logs(Log.Level.INFO)).containsExactly("incremented shared value: 3");
  }

  private static void assertNothingElseIsLogged(TestHost host) {
    for (Log.Level level : Log.Level.values()) {
      if (level != Log.Level.INFO) {
        assertThat(host.logs(level)).as("%s", level).isEmpty();
      }
    }
  }
}
