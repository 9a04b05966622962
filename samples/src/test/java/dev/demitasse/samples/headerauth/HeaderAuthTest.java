package dev.demitasse.samples.headerauth;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Nullable;
import dev.demitasse.Status;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class HeaderAuthTest {
  private static final String TOKEN = "Bearer secret-token";

  @FilterTest(HeaderAuth.class)
  void theTokenPasses(TestHost host) {
    Exchange exchange = request(host, TOKEN);

    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.clientBody()).isEqualTo("hello world\n");
    assertThat(exchange.upstreamHeader("authorization")).isEqualTo(TOKEN);
  }

  @FilterTest(HeaderAuth.class)
  void anythingElseIsRefused(TestHost host) {
    String[] others = {
      null,
      "",
      "Bearer",
      "Bearer secret-toke",
      "Bearer secret-tokem",
      "Bearer secret-token1",
      "bearer secret-token",
      "Cearer secret-token",
      TOKEN + TOKEN,
      TOKEN + "n".repeat(256),
      "\u00e9".repeat(19),
      "B".repeat(50_000),
    };
    for (String other : others) {
      assertRefused(request(host, other));
    }
  }

  @FilterTest(HeaderAuth.class)
  void eachRequestIsJudgedAlone(TestHost host) {
    for (int i = 0; i < 3; i++) {
      assertThat(request(host, TOKEN).reachedUpstream()).isTrue();
      assertRefused(request(host, null));
      assertRefused(request(host, ""));
    }
  }

  @FilterTest(
      value = HeaderAuth.class,
      on = {JVM, WASM})
  void aHostThatDoesNotSayRefuses(TestHost host) {
    for (Status status : Status.values()) {
      if (!status.ok()) {
        host.on("proxy_get_header_map_value").nth(1, status);
        assertRefused(request(host, TOKEN));
      }
    }
    assertThat(request(host, TOKEN).status()).isEqualTo(200);
  }

  private static Exchange request(TestHost host, @Nullable String authorization) {
    Exchange exchange = host.request("GET", "/x");
    if (authorization != null) {
      exchange.header("authorization", authorization);
    }
    return exchange.send();
  }

  private static void assertRefused(Exchange exchange) {
    assertThat(exchange.status()).isEqualTo(401);
    assertThat(exchange.clientHeaders("www-authenticate")).containsExactly("Bearer");
    assertThat(exchange.clientBody()).isEqualTo("unauthorized\n");
    assertThat(exchange.reachedUpstream()).isFalse();
  }
}
