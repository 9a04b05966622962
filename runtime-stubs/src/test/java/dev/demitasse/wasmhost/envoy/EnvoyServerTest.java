package dev.demitasse.wasmhost.envoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.Counter;
import dev.demitasse.wasmhost.Wat;
import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver itself, with a real Envoy. */
class EnvoyServerTest {
  private static final HttpMessage GET = request("GET / HTTP/1.1", new Header("host", "a"));
  private static final String LOG_TWO =
      "(drop (call $log (i32.const 2) (i32.const %d) (i32.const 2)))";

  private Path binary;

  @BeforeEach
  void needsEnvoy() {
    binary = NeedsEnvoy.binary();
  }

  @Test
  void waitsForTheStartOfAllWorkers() {
    byte[] module =
        Wat.filter(
            "(data (i32.const 0) \"up\") (func (export \"proxy_on_vm_start\") (param i32 i32)"
                + (" (result i32)" + LOG_TWO.formatted(0) + "(i32.const 1))"));

    try (EnvoyServer envoy = EnvoyServer.start(binary, config(module))) {
      // once to try the configuration, once for the main thread, once for each of two workers
      assertThat(envoy.startLines())
          .containsExactly(line("up"), line("up"), line("up"), line("up"));
      assertThat(envoy.connect().exchange(GET).body()).isEqualTo("hello");
      assertThat(envoy.lines()).isEmpty();
    }
  }

  @Test
  void settlesAfterTheLastCallbackOfAStream() {
    String export = "(func (export \"proxy_on_%s\") (param i32) %s " + LOG_TWO + " %s)";
    byte[] module =
        Wat.filter(
            "(data (i32.const 0) \"lodode\")"
                + (export.formatted("log", "", 0, "") + export.formatted("delete", "", 4, ""))
                + export.formatted("done", "(result i32)", 2, "(i32.const 1)"));

    try (EnvoyServer envoy = EnvoyServer.start(binary, config(module));
        RawClient client = envoy.connect()) {
      for (int i = 1; i <= 100; i++) {
        client.exchange(GET);
        envoy.settle();
        assertThat(envoy.lines()).hasSize(3 * i).endsWith(line("lo"), line("do"), line("de"));
      }
    }
  }

  @Test
  void readsLogLinesOfAllBytesAndLevels() {
    byte[] module =
        Wat.filter(
            """
            (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
              (local $i i32)
              (loop $byte
                (i32.store8 offset=4096 (local.get $i) (local.get $i))
                (br_if $byte
                  (i32.ne (i32.const 256)
                    (local.tee $i (i32.add (local.get $i) (i32.const 1))))))
              (local.set $i (i32.const 0))
              (loop $level
                (drop (call $log (local.get $i) (i32.const 4096) (i32.const 256)))
                (br_if $level
                  (i32.ne (i32.const 6)
                    (local.tee $i (i32.add (local.get $i) (i32.const 1))))))
              (i32.const 0))
            """);
    StringBuilder bytes = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      bytes.append(c);
    }

    try (EnvoyServer envoy = EnvoyServer.start(binary, config(module));
        RawClient client = envoy.connect()) {
      client.exchange(GET);

      assertThat(envoy.lines()).extracting(LogLine::level).containsExactly(Log.Level.values());
      assertThat(envoy.lines()).extracting(LogLine::text).containsOnly(bytes.toString());
    }
  }

  @Test
  void carriesHeadersAsTheyAreInBothDirections() {
    RawUpstream upstream = new RawUpstream();
    EnvoyConfig config =
        EnvoyConfig.of(
            List.of(module(Wat.filter(""))), "vm", new EnvoyConfig.Upstream(upstream.port()));
    upstream.answer(
        request ->
            new HttpMessage(
                "HTTP/1.1 299 Mine",
                List.of(
                    new Header("Set-Cookie", "b"),
                    new Header("content-length", "3"),
                    new Header("set-cookie", "a\u00e9")),
                "\0\n\u00ff"));

    try (upstream;
        EnvoyServer envoy = EnvoyServer.start(binary, config);
        RawClient client = envoy.connect()) {
      HttpMessage response =
          client.exchange(
              request(
                  "DELETE /a?b HTTP/1.1",
                  new Header("Host", "h"),
                  new Header("X-2", "two\u00ff"),
                  new Header("X-1", "one"),
                  new Header("x-2", "")));

      assertThat(response.status()).isEqualTo(299);
      assertThat(response.values("set-cookie")).containsExactly("b", "a\u00e9");
      assertThat(response.body()).isEqualTo("\0\n\u00ff");
      HttpMessage seen = upstream.seen().get(0);
      assertThat(seen.method() + seen.path()).isEqualTo("DELETE/a?b");
      assertThat(seen.headers())
          .startsWith(
              new Header("host", "h"),
              new Header("x-2", "two\u00ff"),
              new Header("x-1", "one"),
              new Header("x-2", ""));
    }
  }

  @Test
  void aRefusalHasItsReasonAndItsLines() {
    byte[] refuses =
        Wat.filter(
            "(data (i32.const 0) \"no\") (func (export \"proxy_on_configure\") (param i32 i32)"
                + (" (result i32)" + LOG_TWO.formatted(0) + "(i32.const 0))"));

    assertThatThrownBy(() -> EnvoyServer.start(binary, config(refuses)))
        .isInstanceOfSatisfying(
            EnvoyRefused.class,
            refused -> {
              assertThat(refused.byPlugin()).isTrue();
              assertThat(refused.startLines()).containsExactly(line("no"));
            });
  }

  @Test
  void aModuleThatDoesNotLoadIsNoRefusalByAPlugin() {
    byte[] bad = Wat.filter("(func (export \"proxy_on_log\"))");

    assertThatThrownBy(() -> EnvoyServer.start(binary, config(bad)))
        .hasMessageContaining(
            "Bad function signature for: proxy_on_log, want: i32 -> void,"
                + " but the module exports: void -> void")
        .isInstanceOfSatisfying(
            EnvoyRefused.class, refused -> assertThat(refused.byPlugin()).isFalse());
  }

  @Test
  void aTrapIsLoggedAndAnswered() {
    byte[] traps =
        Wat.filter(
            "(func (export \"proxy_on_request_headers\") (param i32 i32 i32) (result i32)"
                + " unreachable)");

    try (EnvoyServer envoy = EnvoyServer.start(binary, config(traps));
        RawClient client = envoy.connect()) {
      assertThat(client.exchange(GET).status()).isEqualTo(503);
      assertThat(client.exchange(GET).status()).isEqualTo(503);

      assertThat(envoy.lines())
          .containsExactly(
              new LogLine(
                  Log.Level.ERROR, "Function: proxy_on_request_headers failed: unreachable"));
      assertThat(envoy.problems()).isNotEmpty();
    }
  }

  @Test
  void twoWorkersLoseNoIncrement() throws Exception {
    int clients = 8;
    int each = 100;
    EnvoyConfig two =
        new EnvoyConfig(
            List.of(module(Counter.module())),
            "vm",
            new EnvoyConfig.DirectResponse("hello"),
            2,
            "info");
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (EnvoyServer envoy = EnvoyServer.start(binary, two)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> requests(envoy, each)));
      }
      for (Future<?> one : running) {
        one.get();
      }

      assertThat(envoy.lines())
          .extracting(line -> Bytes.of(line.text()).getLongLE(0))
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(2, clients * each + 1).boxed().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void requests(EnvoyServer envoy, int count) {
    try (RawClient client = envoy.connect()) {
      for (int i = 0; i < count; i++) {
        client.exchange(GET);
      }
    }
  }

  @Test
  void nothingIsLeftAfterClose() {
    EnvoyServer envoy = EnvoyServer.start(binary, config(Wat.filter("")));
    assertThat(envoy.files()).exists();
    int port = envoy.port();

    envoy.close();

    assertThat(envoy.files()).doesNotExist();
    assertThatThrownBy(() -> new RawClient(port)).hasMessageContaining("refused");
  }

  private static LogLine line(String text) {
    return new LogLine(Log.Level.INFO, text);
  }

  private static EnvoyConfig config(byte[] wasm) {
    return EnvoyConfig.of(List.of(module(wasm)), "vm", new EnvoyConfig.DirectResponse("hello"));
  }

  private static EnvoyConfig.Module module(byte[] wasm) {
    return new EnvoyConfig.Module(wasm, Bytes.EMPTY);
  }

  private static HttpMessage request(String line, Header... headers) {
    return new HttpMessage(line, List.of(headers), "");
  }
}
