package dev.demitasse.samples.errorrewrite;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Status;
import dev.demitasse.samples.Fail;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class ErrorRewriteTest {
  @FilterTest(ErrorRewrite.class)
  void eachErrorOfTheServerIs404(TestHost host) {
    for (int status : new int[] {500, 502, 503, 505, 555, 599}) {
      Exchange exchange = host.request("GET", "/").upstream(status, "sorry", "x-up", "1").send();

      assertThat(exchange.status()).isEqualTo(404);
      assertThat(exchange.clientHeaders("x-up")).containsExactly("1");
      assertThat(exchange.clientBody()).isEqualTo("sorry");
    }
  }

  @FilterTest(ErrorRewrite.class)
  void everythingElseStays(TestHost host) {
    for (int status : new int[] {200, 201, 204, 301, 400, 404, 405, 450, 499, 5000}) {
      String body = status == 204 ? "" : "body";

      assertThat(host.request("GET", "/").upstream(status, body).send().status()).isEqualTo(status);
    }
  }

  /** The filter that answers stands behind. */
  @FilterTest({ErrorRewrite.class, Fail.class})
  void theReplyOfAnotherFilterToo(TestHost host) {
    Exchange exchange = host.request("GET", "/").send();

    assertThat(exchange.status()).isEqualTo(404);
    assertThat(exchange.clientBody()).isEqualTo("failed\n");
  }

  @FilterTest(
      value = ErrorRewrite.class,
      on = {JVM, WASM})
  void aHostThatRefusesChangesNothing(TestHost host) {
    for (String call :
        new String[] {"proxy_get_header_map_value", "proxy_replace_header_map_value"}) {
      host.on(call).nth(1, Status.INTERNAL_FAILURE);
      assertThat(host.request("GET", "/").upstream(500, "").send().status()).isEqualTo(500);
      assertThat(host.request("GET", "/").upstream(500, "").send().status()).isEqualTo(404);
    }
  }
}
