package dev.demitasse.samples.addheader;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.samples.Refuse;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class AddHeaderTest {
  @FilterTest(AddHeader.class)
  void everyResponseHasTheHeader(TestHost host) {
    for (int status : new int[] {200, 204, 301, 404, 500, 503}) {
      Exchange exchange =
          host.request("GET", "/").upstream(status, status == 204 ? "" : "body").send();

      assertThat(exchange.status()).isEqualTo(status);
      assertThat(exchange.clientHeaders("x-wasm-filter")).containsExactly("demitasse");
      assertThat(exchange.clientBody()).isEqualTo(status == 204 ? "" : "body");
    }
    assertNothingIsLogged(host);
  }

  @FilterTest(AddHeader.class)
  void aHeadRequestToo(TestHost host) {
    Exchange exchange = host.request("HEAD", "/").send();

    assertThat(exchange.clientHeaders("x-wasm-filter")).containsExactly("demitasse");
  }

  @FilterTest({AddHeader.class, Refuse.class})
  void theReplyOfAnotherFilterToo(TestHost host) {
    Exchange exchange = host.request("GET", "/").send();

    assertThat(exchange.reachedUpstream()).isFalse();
    assertThat(exchange.status()).isEqualTo(403);
    assertThat(exchange.clientHeaders("x-wasm-filter")).containsExactly("demitasse");
  }

  @FilterTest(AddHeader.class)
  void aHeaderThatIsThereStays(TestHost host) {
    Exchange exchange =
        host.request("GET", "/")
            .upstream(200, "", "X-Wasm-Filter", "a", "x-wasm-filter", "b")
            .send();

    assertThat(exchange.clientHeaders("x-wasm-filter")).containsExactly("a", "b", "demitasse");
  }

  @FilterTest(AddHeader.class)
  void theRequestIsUntouched(TestHost host) {
    Exchange exchange = host.request("GET", "/path").header("x-a", "1").send();

    assertThat(exchange.upstreamHeader(":path")).isEqualTo("/path");
    assertThat(exchange.upstreamHeader("x-a")).isEqualTo("1");
    assertThat(exchange.upstreamHeader("x-wasm-filter")).isNull();
  }

  @FilterTest(
      value = AddHeader.class,
      on = {JVM, WASM})
  void aHostThatRefusesChangesNothingElse(TestHost host) {
    for (Status status : Status.values()) {
      host.on("proxy_add_header_map_value").nth(1, status);
      Exchange exchange = host.request("GET", "/").send();

      assertThat(exchange.status()).isEqualTo(200);
      assertThat(exchange.clientHeaders("x-wasm-filter")).isEmpty();
    }
    assertThat(host.request("GET", "/").send().clientHeader("x-wasm-filter"))
        .isEqualTo("demitasse");
    assertNothingIsLogged(host);
  }

  private static void assertNothingIsLogged(TestHost host) {
    for (Log.Level level : Log.Level.values()) {
      assertThat(host.logs(level)).as("%s", level).isEmpty();
    }
  }
}
