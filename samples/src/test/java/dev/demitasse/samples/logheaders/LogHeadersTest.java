package dev.demitasse.samples.logheaders;

import static dev.demitasse.test.Host.JVM;
import static dev.demitasse.test.Host.WASM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Log;
import dev.demitasse.Status;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.TestHost;

class LogHeadersTest {
  @FilterTest(LogHeaders.class)
  void eachHeaderIsALineInTheirOrder(TestHost host) {
    host.request("GET", "/a?b").header("x-one", "1").header("x-two", "a b").send();

    assertThat(host.logs(Log.Level.INFO))
        .containsSubsequence(
            "request header --> :path: /a?b",
            "request header --> :method: GET",
            "request header --> x-one: 1",
            "request header --> x-two: a b");
  }

  @FilterTest(
      value = LogHeaders.class,
      on = {JVM, WASM})
  void repeatedAndEmptyOnesToo(TestHost host) {
    host.request("GET", "/").header("x", "1").header("x", "").header("x", "1").send();

    assertThat(host.logs(Log.Level.INFO))
        .containsSubsequence(
            "request header --> x: 1", "request header --> x: ", "request header --> x: 1");
  }

  @FilterTest(LogHeaders.class)
  void bytesAreLoggedAsTheyCame(TestHost host) {
    host.request("GET", "/").header("x-name", "größer: ->").send();

    assertThat(host.logs(Log.Level.INFO)).contains("request header --> x-name: größer: ->");
  }

  @FilterTest(LogHeaders.class)
  void longHeadersAreWhole(TestHost host) {
    String value = "v".repeat(50_000);

    host.request("GET", "/").header("x-long", value).send();

    assertThat(host.logs(Log.Level.INFO)).contains("request header --> x-long: " + value);
  }

  @FilterTest(
      value = LogHeaders.class,
      on = {JVM, WASM})
  void aHostThatGivesNothingIsNotLogged(TestHost host) {
    host.on("proxy_get_header_map_pairs").nth(1, Status.INTERNAL_FAILURE);

    assertThat(host.request("GET", "/").send().reachedUpstream()).isTrue();
    assertThat(host.logs(Log.Level.INFO)).isEmpty();
    host.request("GET", "/b").send();
    assertThat(host.logs(Log.Level.INFO)).contains("request header --> :path: /b");
  }
}
