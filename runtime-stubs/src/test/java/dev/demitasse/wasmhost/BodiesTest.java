package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.Host;
import dev.demitasse.test.TestHost;
import org.junit.jupiter.api.BeforeAll;

/**
 * Bodies on their way through filters: one module in the embedded host and in a real Envoy, with
 * one expectation for both.
 */
class BodiesTest {
  /** Logs what it sees at the end of a body, having kept all of it. */
  @Filter("keeps")
  static final class Keeps extends HttpFilter {}

  /** Puts texts into a body at every place, and logs the statuses. */
  @Filter("writes")
  static final class Writes extends HttpFilter {}

  /** Logs the end of a body, which it does not keep. */
  @Filter("passes")
  static final class Passes extends HttpFilter {}

  /** Replies at the end of the request's body. */
  @Filter("replies-to-body")
  static final class RepliesToBody extends HttpFilter {}

  /** Replies in the body of the response. */
  @Filter("replies-late")
  static final class RepliesLate extends HttpFilter {}

  @BeforeAll
  static void writeModules() {
    String logAtEnd =
        """
        (func (export "proxy_on_%s_body") (param i32 i32 i32) (result i32)
          (if (local.get 2) (then
            (drop (call $get_buffer (i32.const %d) (i32.const 0) (i32.const -1)
              (i32.const 8) (i32.const 12)))
            (drop (call $log (i32.const 2) (i32.load (i32.const 8)) (i32.load (i32.const 12))))))
          %s)
        """;
    String eitherEnd = "(i32.eqz (local.get 2))";
    Modules.write(
        "keeps",
        logAtEnd.formatted("request", 0, eitherEnd) + logAtEnd.formatted("response", 1, eitherEnd));
    Modules.write(
        "passes",
        logAtEnd.formatted("request", 0, "(i32.const 0)")
            + logAtEnd.formatted("response", 1, "(i32.const 0)"));
    String write =
        """
          (i32.store8 (i32.const %d) (i32.add (i32.const 48)
            (call $set_buffer (i32.const 0) (i32.const %d) (i32.const %d)
              (i32.const %d) (i32.const %d))))
        """;
    Modules.write(
        "writes",
        "(data (i32.const 0) \"0123456789content-length\")"
            + "(func (export \"proxy_on_request_headers\") (param i32 i32 i32) (result i32)"
            + " (drop (call $remove_header (i32.const 0) (i32.const 10) (i32.const 14)))"
            + " (i32.const 0))"
            + "(func (export \"proxy_on_request_body\") (param i32 i32 i32) (result i32)"
            + " (if (i32.eqz (local.get 2)) (then (return (i32.const 1))))"
            + write.formatted(100, 0, 0, 0, 2) // prepends 01
            + write.formatted(101, 9999, 0, 2, 2) // appends 23
            + write.formatted(102, 2, 1, 4, 1) // refused
            + write.formatted(103, 0, 3, 5, 2) // 56 in the place of the first three
            + write.formatted(104, 1, 0, 0, 0) // refused too
            + write.formatted(105, -1, 5, 7, 1) // appends 7
            + write.formatted(106, 0, 0, 0, 0)
            + " (drop (call $log (i32.const 2) (i32.const 100) (i32.const 7)))"
            + " (i32.const 0))");
    String reply =
        """
        (data (i32.const 0) "reply.")
        (func (export "proxy_on_%s_body") (param i32 i32 i32) (result i32)
          (if (i32.eqz (local.get 2)) (then (return (i32.const 1))))
          (drop (call $reply (i32.const 403) (i32.const 0) (i32.const 5)
            (i32.const 0) (i32.const 6) (i32.const 0) (i32.const 0) (i32.const -1)))
          (i32.const 0))
        """;
    Modules.write("replies-to-body", reply.formatted("request"));
    Modules.write("replies-late", reply.formatted("response"));
  }

  @FilterTest(
      value = {Passes.class, Keeps.class, Passes.class},
      on = {Host.WASM, Host.ENVOY})
  void whatIsKeptGoesOnAtOnce(TestHost host) {
    Exchange exchange = host.request("POST", "/").upstream(200, "answer").send("one ", "two");

    assertThat(exchange.upstreamBody()).isEqualTo("one two");
    assertThat(exchange.clientBody()).isEqualTo("answer");
    assertThat(host.logs(Log.Level.INFO))
        .containsExactly("", "one two", "one two", "", "answer", "answer");
  }

  @FilterTest(
      value = Keeps.class,
      on = {Host.WASM, Host.ENVOY})
  void thereIsNoBodyWhereTheHeadersAreAll(TestHost host) {
    host.request("GET", "/").upstream(204, "").send();
    host.request("POST", "/").header("content-length", "0").upstream(200, "").send();
    host.request("HEAD", "/").upstream(200, "answer").send();
    assertThat(host.logs(Log.Level.INFO)).isEmpty();

    host.request("POST", "/").upstream(304, "").send(new String[] {""});
    assertThat(host.logs(Log.Level.INFO)).containsExactly("");
  }

  @FilterTest(
      value = Writes.class,
      on = {Host.WASM, Host.ENVOY})
  void writesToFrontAndEndOnly(TestHost host) {
    Exchange exchange = host.request("POST", "/").header("content-length", "3").send("abc");

    assertThat(host.logs(Log.Level.INFO)).containsExactly("0020200");
    assertThat(exchange.upstreamBody()).isEqualTo("56bc237");
  }

  @FilterTest(
      value = {Keeps.class, RepliesToBody.class},
      on = {Host.WASM, Host.ENVOY})
  void aReplyToABodyPassesTheFilters(TestHost host) {
    Exchange exchange = host.request("POST", "/").send("abc");

    assertThat(exchange.status()).isEqualTo(403);
    assertThat(exchange.clientBody()).isEqualTo("reply.");
    assertThat(exchange.reachedUpstream()).isFalse();
    assertThat(host.logs(Log.Level.INFO)).containsExactly("abc", "reply.");
  }

  @FilterTest(
      value = RepliesLate.class,
      on = {Host.WASM, Host.ENVOY})
  void aReplyBehindTheHeadersOfAResponseBreaksOff(TestHost host) {
    assertThat(host.request("POST", "/").upstream(200, "answer").send().brokenOff()).isTrue();
  }

  @FilterTest(
      value = Keeps.class,
      on = {Host.WASM, Host.ENVOY})
  void tooMuchOfARequestIsRefused(TestHost host) {
    String most = "a".repeat(1 << 20);
    assertThat(host.request("POST", "/").send(most).upstreamBody()).isEqualTo(most);

    Exchange exchange = host.request("POST", "/").send(most, "b".repeat(1 << 20));

    assertThat(exchange.status()).isEqualTo(413);
    assertThat(exchange.clientBody()).isEqualTo("Payload Too Large");
    assertThat(exchange.reachedUpstream()).isFalse();
  }

  @FilterTest(
      value = Keeps.class,
      on = {Host.WASM, Host.ENVOY})
  void tooMuchOfAResponseBreaksOff(TestHost host) {
    String most = "a".repeat(1 << 20);
    assertThat(host.request("GET", "/").upstream(200, most).send().clientBody()).isEqualTo(most);

    Exchange exchange = host.request("GET", "/").upstream(200, most + most).send();

    assertThat(exchange.brokenOff()).isTrue();
  }
}
