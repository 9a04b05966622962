package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.FilterTest;
import dev.demitasse.test.Host;
import dev.demitasse.test.TestHost;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;

/**
 * What host calls answer in the phases of a stream: one module in the embedded host and in a real
 * Envoy, with one expectation for both.
 */
class PhasesTest {
  /**
   * In each phase a line: its number, then for each of the maps 0 to 3 the statuses of get (a
   * header that is there, one that is not), pairs (a star: not empty), add, replace, remove.
   */
  @Filter("phases")
  static final class Phases extends HttpFilter {}

  /** Logs its request headers and its response headers as the host encodes them. */
  @Filter("pairs")
  static final class Pairs extends HttpFilter {}

  /** Replies to a request, twice, and changes the reply on its way back. */
  @Filter("replies")
  static final class Replies extends HttpFilter {}

  @BeforeAll
  static void writeModules() {
    Modules.write(
        "phases",
        """
        (global $at (mut i32) (i32.const 2048))
        (data (i32.const 0) "x-test value :absent")
        (func $put (param $byte i32)
          (i32.store8 (global.get $at) (local.get $byte))
          (global.set $at (i32.add (global.get $at) (i32.const 1))))
        (func $digit (param $status i32)
          (call $put (i32.add (i32.const 48) (local.get $status))))
        (func $map (param $map i32)
          (call $put (i32.const 32))
          (call $digit (call $get_header (local.get $map) (i32.const 0) (i32.const 6)
            (i32.const 1000) (i32.const 1004)))
          (call $digit (call $get_header (local.get $map) (i32.const 13) (i32.const 7)
            (i32.const 1000) (i32.const 1004)))
          (call $digit (call $get_pairs (local.get $map) (i32.const 1000) (i32.const 1004)))
          (call $put (select (i32.const 42) (i32.const 45) (i32.load (i32.const 1004))))
          (call $digit (call $add_header (local.get $map) (i32.const 0) (i32.const 6)
            (i32.const 7) (i32.const 5)))
          (call $digit (call $replace_header (local.get $map) (i32.const 0) (i32.const 6)
            (i32.const 7) (i32.const 5)))
          (call $digit (call $remove_header (local.get $map) (i32.const 13) (i32.const 7))))
        (func $phase (param $name i32)
          (global.set $at (i32.const 2048))
          (call $digit (local.get $name))
          (call $map (i32.const 0)) (call $map (i32.const 1))
          (call $map (i32.const 2)) (call $map (i32.const 3))
          (drop (call $log (i32.const 2) (i32.const 2048)
            (i32.sub (global.get $at) (i32.const 2048)))))
        (func (export "proxy_on_context_create") (param i32 i32)
          (if (local.get 1) (then (call $phase (i32.const 0)))))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (call $phase (i32.const 1)) (i32.const 0))
        (func (export "proxy_on_response_headers") (param i32 i32 i32) (result i32)
          (call $phase (i32.const 2)) (i32.const 0))
        (func (export "proxy_on_log") (param i32) (call $phase (i32.const 3)))
        (func (export "proxy_on_done") (param i32) (result i32)
          (call $phase (i32.const 4)) (i32.const 1))
        (func (export "proxy_on_delete") (param i32) (call $phase (i32.const 5)))
        """);
    String pairs =
        """
        (func (export "proxy_on_%s_headers") (param i32 i32 i32) (result i32)
          (drop (call $get_pairs (i32.const %d) (i32.const 8) (i32.const 12)))
          (call $log (i32.const 2) (i32.load (i32.const 8)) (i32.load (i32.const 12))))
        """;
    Modules.write("pairs", pairs.formatted("request", 0) + pairs.formatted("response", 2));
    Modules.write(
        "replies",
        """
        (data (i32.const 0) "first.second.x-back1")
        (data (i32.const 32) "\\01\\00\\00\\00\\03\\00\\00\\00\\01\\00\\00\\00x-y\\00z\\00")
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (drop (call $reply (i32.const 401) (i32.const 0) (i32.const 5)
            (i32.const 0) (i32.const 6) (i32.const 32) (i32.const 18) (i32.const -1)))
          (i32.const 1))
        (func (export "proxy_on_response_headers") (param i32 i32 i32) (result i32)
          (call $add_header (i32.const 2) (i32.const 13) (i32.const 6)
            (i32.const 19) (i32.const 1)))
        """);
  }

  @FilterTest(
      value = Phases.class,
      on = {Host.WASM, Host.ENVOY})
  void hostCallsKnowTheirPhase(TestHost host) {
    host.request("GET", "/").header("x-test", "1").upstream(200, "up", "x-test", "2").send();

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(
            "0 220-222 220-222 220-222 220-222",
            "1 010*000 220-222 220-222 220-222",
            "2 220-222 220-222 010*000 220-222",
            "3 010*222 110-222 010*222 110-222",
            "4 220-222 220-222 220-222 220-222",
            "5 220-222 220-222 220-222 220-222");
  }

  @FilterTest(
      value = Pairs.class,
      on = {Host.WASM, Host.ENVOY})
  void pairsAreEncodedAlike(TestHost host) {
    host.request("POST", "/a?b=%20")
        .header("X-B", "")
        .header("x-a", "caf\u00e9")
        .header("x-b", "2")
        .upstream(404, "", "Set-Cookie", "a", "set-cookie", "b")
        .send();

    assertThat(host.logs(Log.Level.INFO))
        .containsExactly(
            encoded(
                (":authority localhost :path /a?b=%20 :method POST :scheme http"
                        + " x-b  x-a caf\u00e9 x-b 2 x-forwarded-proto http")
                    .split(" ", -1)),
            encoded(":status 404 set-cookie a set-cookie b content-length 0".split(" ", -1)));
  }

  /** The layout of pairs as the specification has it, written once more; sizes are of UTF-8. */
  private static String encoded(String... namesAndValues) {
    StringBuilder sizes = new StringBuilder(word(namesAndValues.length / 2));
    StringBuilder texts = new StringBuilder();
    for (String each : namesAndValues) {
      sizes.append(word(each.getBytes(StandardCharsets.UTF_8).length));
      texts.append(each).append('\0');
    }
    return sizes.append(texts).toString();
  }

  private static String word(int value) {
    return (char) value + "\0\0\0";
  }

  @FilterTest(
      value = Replies.class,
      on = {Host.WASM, Host.ENVOY})
  void aReplyComesBackThroughItsFilter(TestHost host) {
    Exchange exchange = host.request("GET", "/").send();

    assertThat(exchange.reachedUpstream()).isFalse();
    assertThat(exchange.status()).isEqualTo(401);
    assertThat(exchange.clientBody()).isEqualTo("first.");
    assertThat(exchange.clientHeaders("x-y")).containsExactly("z");
    assertThat(exchange.clientHeaders("x-back")).containsExactly("1");
    assertThat(exchange.clientHeader("content-length")).isEqualTo("6");
    assertThat(exchange.clientHeader("content-type")).isEqualTo("text/plain");
    assertThat(host.request("GET", "/").send().status()).isEqualTo(401);
  }
}
