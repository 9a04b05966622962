package dev.demitasse.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.Bytes;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import dev.demitasse.wasmhost.envoy.EnvoyConfig;
import dev.demitasse.wasmhost.envoy.EnvoyConfig.Module;
import dev.demitasse.wasmhost.envoy.EnvoyServer;
import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import dev.demitasse.wasmhost.envoy.RawClient;
import dev.demitasse.wasmhost.envoy.RawUpstream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a real Envoy shows: whether it understands what filters ask for as they mean it. */
final class FilterInEnvoyTest {
  private static final String REPLIES =
      """
      import dev.demitasse.*;
      @Filter("replies")
      final class Replies extends HttpFilter {
        @Override public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
          LocalReply reply = reply(403).details("not you").body("no");
          return headers.path().equals("/with-status") ? reply.grpcStatus(5) : reply;
        }
      }
      """;

  /** Logs the host's %RESPONSE_CODE_DETAILS%. */
  private static final byte[] DETAILS =
      Wat2Wasm.parse(
          """
          (module
            (import "env" "proxy_get_property"
              (func $property (param i32 i32 i32 i32) (result i32)))
            (import "env" "proxy_log" (func $log (param i32 i32 i32) (result i32)))
            (memory (export "memory") 1)
            (data (i32.const 16) "response\\00code_details")
            (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
              (i32.const 1024))
            (func (export "proxy_on_log") (param i32)
              (drop (call $property (i32.const 16) (i32.const 21) (i32.const 0) (i32.const 4)))
              (drop
                (call $log (i32.const 2) (i32.load (i32.const 0)) (i32.load (i32.const 4))))))
          """);

  private Path envoy;

  @BeforeEach
  void needsEnvoy() {
    Optional<Path> found = EnvoyBinary.find();
    Assumptions.assumeTrue(found.isPresent(), "neither ENVOY nor the PATH names an Envoy");
    envoy = found.get();
  }

  @Test
  void replacesTheValuesOfAllHeaders() {
    Path file = Path.of("src/test/golden/lambdas/ReplacedHeaders.java");
    Module filter = module(GoldenCase.read(file).classes());
    RawUpstream upstream = new RawUpstream();
    upstream.answer(
        request ->
            new HttpMessage(
                "HTTP/1.1 200 OK",
                List.of(
                    new Header("content-length", "0"),
                    new Header("set-cookie", "a"),
                    new Header("x", "drop"),
                    new Header("set-cookie", "b"),
                    new Header("y", request.path().equals("/bad") ? "bad" : "1")),
                ""));
    EnvoyConfig config =
        EnvoyConfig.of(List.of(filter), "vm", new EnvoyConfig.Upstream(upstream.port()));

    try (upstream;
        EnvoyServer server = EnvoyServer.start(envoy, config);
        RawClient client = server.connect()) {
      HttpMessage replaced = client.exchange(request("GET / HTTP/1.1"));
      HttpMessage refused = client.exchange(request("GET /bad HTTP/1.1"));

      assertThat(replaced.status()).isEqualTo(200);
      assertThat(replaced.values("set-cookie")).containsExactly("a; Secure", "b; Secure");
      assertThat(replaced.values("x")).isEmpty();
      assertThat(replaced.values("y")).containsExactly("1");
      assertThat(refused.values("set-cookie")).containsExactly("a", "b");
      assertThat(refused.values("x")).containsExactly("drop");
      server.settle();
      assertThat(server.lines()).extracting(LogLine::text).contains("OK", "BAD_ARGUMENT");
    }
  }

  /** Status -1 is none at all: Envoy then takes the one that belongs to the status of HTTP. */
  @Test
  void repliesWithTheStatusOfGrpcThatIsMeant() {
    try (EnvoyServer server = EnvoyServer.start(envoy, replying());
        RawClient client = server.connect()) {
      Header grpc = new Header("content-type", "application/grpc");
      HttpMessage plain = client.exchange(request("POST / HTTP/1.1"));
      HttpMessage without = client.exchange(request("POST / HTTP/1.1", grpc));
      HttpMessage with = client.exchange(request("POST /with-status HTTP/1.1", grpc));

      assertThat(plain.status()).isEqualTo(403);
      assertThat(plain.values("grpc-status")).isEmpty();
      assertThat(plain.body()).isEqualTo("no");
      assertThat(without.status()).isEqualTo(200);
      assertThat(without.values("grpc-status")).containsExactly("7"); // PERMISSION_DENIED
      assertThat(without.values("grpc-message")).containsExactly("no");
      assertThat(with.values("grpc-status")).containsExactly("5");
    }
  }

  @Test
  void detailsOfAReplyAreThoseOfTheAccessLog() {
    try (EnvoyServer server = EnvoyServer.start(envoy, replying());
        RawClient client = server.connect()) {
      client.exchange(request("GET / HTTP/1.1"));
      server.settle();

      assertThat(server.lines()).extracting(LogLine::text).containsExactly("not_you");
    }
  }

  private static EnvoyConfig replying() {
    Module replies = module(FilterClasses.compile(Map.of("Replies.java", REPLIES)));
    return EnvoyConfig.of(
        List.of(new Module(DETAILS, Bytes.EMPTY), replies),
        "vm",
        new EnvoyConfig.DirectResponse("hello"));
  }

  private static Module module(FilterClasses classes) {
    return new Module(classes.module(Options.ALL_FUEL).wasm(), Bytes.EMPTY);
  }

  private static HttpMessage request(String line, Header... headers) {
    return new HttpMessage(
        line,
        Stream.concat(
                Stream.of(new Header("host", "a"), new Header("content-length", "0")),
                Stream.of(headers))
            .toList(),
        "");
  }
}
