package dev.demitasse.samples.bodyreplace;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Status;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class BodyReplaceTest {
  @FilterTest(BodyReplace.class)
  void eachBodyIsReplaced(TestHost host) {
    for (String body : new String[] {"hello", "x", "replaced", "z".repeat(300_000)}) {
      String length = Integer.toString(body.length());
      assertReplaced(host.request("POST", "/p").header("content-length", length).send(body));
      assertReplaced(host.request("POST", "/p").send(body));
    }
    assertReplaced(host.request("PUT", "/p").send("one", "two", "three".repeat(1000)));
  }

  private static void assertReplaced(Exchange exchange) {
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.clientBody()).isEqualTo("hello world\n");
    assertThat(exchange.upstreamBody()).isEqualTo("replaced");
    assertThat(exchange.upstreamHeader("content-length")).isNull();
  }

  @FilterTest(BodyReplace.class)
  void aRequestWithoutABodyGetsNone(TestHost host) {
    assertThat(host.request("GET", "/").send().upstreamBody()).isEmpty();
    Exchange empty = host.request("POST", "/").header("content-length", "0").send();
    assertThat(empty.reachedUpstream()).isTrue();
    assertThat(empty.upstreamBody()).isEmpty();
  }

  @FilterTest(BodyReplace.class)
  void theResponseIsUntouched(TestHost host) {
    Exchange exchange = host.request("POST", "/").upstream(404, "nobody").send("a");

    assertThat(exchange.status()).isEqualTo(404);
    assertThat(exchange.clientBody()).isEqualTo("nobody");
    assertThat(exchange.clientHeader("content-length")).isEqualTo("6");
  }

  @FilterTest(
      value = BodyReplace.class,
      on = {JVM, WASM})
  void aHostThatRefusesLetsTheBodyPass(TestHost host) {
    host.on("proxy_set_buffer_bytes").nth(1, Status.BAD_ARGUMENT);

    assertThat(host.request("POST", "/").send("a", "b").upstreamBody()).isEqualTo("ab");
    assertReplaced(host.request("POST", "/").send("a", "b"));
  }
}
