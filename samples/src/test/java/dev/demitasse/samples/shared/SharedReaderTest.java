package dev.demitasse.samples.shared;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.samples.SetShared;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class SharedReaderTest {
  private static final String NEW = "[second-extension]: NewHttpContext";
  private static final String READ = "[second-extension]: Reading shared data: ";
  private static final String ERROR =
      "[second-extension]: error getting shared data on NewHttpContext";

  /** The lab "Sharing data": the counter first, the reader behind it, each in a VM of its own. */
  @FilterTest({SharedCounter.class, SharedReader.class})
  void theLab(TestHost host) {
    assertThat(host.start("")).isTrue();
    assertThat(host.startLogs(Log.Level.INFO))
        .isNotEmpty()
        .containsOnly("[wasm-extension]: Setting initial shared value 1");

    for (int i = 0; i < 2; i++) {
      assertThat(host.request("GET", "/").send().clientBody()).isEqualTo("hello world\n");
    }

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(
            "incremented shared value: 2",
            NEW,
            READ + "2",
            "incremented shared value: 3",
            NEW,
            READ + "3");
    assertThat(host.logs(Log.Level.WARN)).isEmpty();
    assertThat(host.logs(Log.Level.CRITICAL)).isEmpty();
  }

  @FilterTest(SharedReader.class)
  void nobodyHasWritten(TestHost host) {
    assertThat(host.request("GET", "/").send().status()).isEqualTo(200);

    assertThat(host.startLogs(Log.Level.INFO)).isEmpty();
    assertThat(host.logs(Log.Level.INFO)).containsExactly(NEW);
    assertThat(host.logs(Log.Level.WARN)).containsExactly(ERROR);
  }

  @FilterTest({SetShared.class, SharedReader.class})
  void readsUnsignedNumbers(TestHost host) {
    requestWith(host, "max");
    requestWith(host, "12345678");

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(NEW, READ + "18446744073709551615", NEW, READ + 0x3837363534333231L);
    assertThat(host.logs(Log.Level.WARN)).isEmpty();
  }

  @FilterTest({SetShared.class, SharedReader.class})
  void whatAnEarlierStreamReadNeverShows(TestHost host) {
    String[] values = {"12345678", "", "1", "1234567", "123456789"};
    for (String value : values) {
      requestWith(host, value);
    }

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(NEW, READ + 0x3837363534333231L, NEW, NEW, NEW, NEW);
    assertThat(host.logs(Log.Level.WARN)).containsExactly(ERROR, ERROR, ERROR, ERROR);
  }

  private static void requestWith(TestHost host, String value) {
    host.request("GET", "/")
        .header("x-shared-key", "my_key")
        .header("x-shared-value", value)
        .send();
  }

  @FilterTest(
      value = {SharedCounter.class, SharedReader.class},
      on = {JVM, WASM})
  void everyOtherStatusIsAnError(TestHost host) {
    host.start("");
    for (Status status : Status.values()) {
      if (!status.ok()) {
        host.on("proxy_get_shared_data").nth(2, status); // the first one is the counter's
        assertThat(host.request("GET", "/").send().status()).isEqualTo(200);
      }
    }
    assertThat(host.logs(Log.Level.WARN)).hasSize(Status.values().length - 1).containsOnly(ERROR);

    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.INFO)).endsWith(NEW, READ + (Status.values().length + 1));
  }
}
