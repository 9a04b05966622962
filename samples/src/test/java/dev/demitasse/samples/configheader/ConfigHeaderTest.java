package dev.demitasse.samples.configheader;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class ConfigHeaderTest {
  @FilterTest(ConfigHeader.class)
  void everyResponseHasTheHeader(TestHost host) {
    assertThat(host.start("x-configured=yes\n")).isTrue();

    for (int status : new int[] {200, 404, 503}) {
      Exchange exchange = host.request("GET", "/").upstream(status, "body").send();

      assertThat(exchange.status()).isEqualTo(status);
      assertThat(exchange.clientHeaders("x-configured")).containsExactly("yes");
    }
    assertNothingIsLogged(host);
  }

  @FilterTest(ConfigHeader.class)
  void theFirstEqualsSignDivides(TestHost host) {
    assertThat(host.start("x-a==b=c;=")).isTrue();

    assertThat(send(host).clientHeaders("x-a")).containsExactly("=b=c;=");
  }

  @FilterTest(ConfigHeader.class)
  void theValueMayBeEmpty(TestHost host) {
    assertThat(host.start("x-a=")).isTrue();

    assertThat(send(host).clientHeaders("x-a")).containsExactly("");
  }

  @FilterTest(ConfigHeader.class)
  void theValueMayBeLong(TestHost host) {
    String value = "v".repeat(50_000);
    assertThat(host.start("x-a=" + value)).isTrue();

    assertThat(send(host).clientHeaders("x-a")).containsExactly(value);
  }

  @FilterTest(ConfigHeader.class)
  void aHeaderThatIsThereStays(TestHost host) {
    assertThat(host.start("x-a=b")).isTrue();
    Exchange exchange = host.request("GET", "/").upstream(200, "", "x-a", "a").send();

    assertThat(exchange.clientHeaders("x-a")).containsExactly("a", "b");
  }

  @FilterTest(ConfigHeader.class)
  void nothingIsMalformed(TestHost host) {
    assertRefused(host, "");
  }

  @FilterTest(ConfigHeader.class)
  void aNewlineAloneIsMalformed(TestHost host) {
    assertRefused(host, "\n");
  }

  @FilterTest(ConfigHeader.class)
  void aNameAloneIsMalformed(TestHost host) {
    assertRefused(host, "a");
  }

  @FilterTest(ConfigHeader.class)
  void aValueAloneIsMalformed(TestHost host) {
    assertRefused(host, "=v");
  }

  @FilterTest(ConfigHeader.class)
  void oneNewlineIsDroppedOnly(TestHost host) {
    assertRefused(host, "a=b\n\n");
  }

  @FilterTest(ConfigHeader.class)
  void controlsAreMalformed(TestHost host) {
    assertRefused(host, "a\tb=c");
  }

  @FilterTest(ConfigHeader.class)
  void controlsInTheValueAreMalformed(TestHost host) {
    assertRefused(host, "a=b\r\n");
  }

  @FilterTest(
      value = ConfigHeader.class,
      on = {JVM, WASM})
  void aHostThatGivesNoConfigurationIsLikeNone(TestHost host) {
    host.on("proxy_get_buffer_bytes").always(Status.INTERNAL_FAILURE);

    assertRefused(host, "a=b");
  }

  private static void assertRefused(TestHost host, String configuration) {
    assertThat(host.start(configuration)).isFalse();
    assertThat(host.startLogs(Log.Level.WARN)).isNotEmpty().containsOnly("malformed configuration");
  }

  private static Exchange send(TestHost host) {
    return host.request("GET", "/").send();
  }

  private static void assertNothingIsLogged(TestHost host) {
    for (Log.Level level : Log.Level.values()) {
      assertThat(host.logs(level)).as("%s", level).isEmpty();
      assertThat(host.startLogs(level)).as("%s", level).isEmpty();
    }
  }
}
