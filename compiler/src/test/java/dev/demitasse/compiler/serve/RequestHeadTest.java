package dev.demitasse.compiler.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected here is what Envoy 1.40 showed a filter, or answered, for the same bytes. */
final class RequestHeadTest {
  @Test
  void putsPseudoHeadersFirstAndAddsTwo() throws Refusal {
    assertThat(seen("GET /p?q=1 HTTP/1.1", "X-A: 1", "Host: X.y:80", "User-Agent: c"))
        .containsExactly(
            ":authority: X.y:80",
            ":path: /p?q=1",
            ":method: GET",
            ":scheme: http",
            "x-a: 1",
            "user-agent: c",
            "x-forwarded-proto: http",
            "x-request-id: ID");
  }

  @Test
  void keepsOrderRepeatsAndBytes() throws Refusal {
    assertThat(
            others(
                "X-A: 1",
                "B: 2",
                "x-a: 3",
                "Cookie: a=1",
                "Cookie: b=2",
                "X-Empty:",
                "X-Sp:  v w  ",
                "X-R: \u00e9\u00ff\u0080\t."))
        .containsExactly(
            "x-a: 1",
            "b: 2",
            "x-a: 3",
            "cookie: a=1",
            "cookie: b=2",
            "x-empty: ",
            "x-sp: v w",
            "x-r: \u00e9\u00ff\u0080\t.");
  }

  @Test
  void joinsTheHeadersThatEnvoyJoins() throws Refusal {
    assertThat(others("Accept: x", "X-B: 1", "accept: y", "User-Agent: q", "user-agent: r"))
        .containsExactly("accept: x,y", "x-b: 1", "user-agent: q,r");
    assertThat(seen("GET / HTTP/1.1", "Host: a", "Host: b")).startsWith(":authority: a,b");
    assertThat(seen("GET / HTTP/1.1", "Host:", "Host: b")).startsWith(":authority: b");
  }

  @Test
  void dropsWhatSpeaksOfTheConnection() throws Refusal {
    assertThat(
            others(
                "Connection: close, X-Foo",
                "X-Foo: 1",
                "Keep-Alive: 3",
                "Proxy-Connection: x",
                "Upgrade: foo",
                "TE: trailers, gzip",
                "Expect: 100-continue",
                "X-Envoy-Internal: true",
                "X-Envoy-Foo: 1",
                "Close: 1"))
        .containsExactly("te: trailers", "x-envoy-foo: 1", "close: 1");
    assertThat(others("TE: gzip", "TE: Trailers", "Expect: other"))
        .containsExactly("expect: other");
    assertThat(others("Expect: 100-continue", "Expect: x"))
        .containsExactly("expect: 100-continue,x");
    assertThat(others("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AA"))
        .isEmpty();
  }

  @Test
  void believesForwardedHeaders() throws Refusal {
    List<String> https =
        seen("GET / HTTP/1.1", "Host: a", "X-Forwarded-Proto: https", "X-Request-Id: abc");

    assertThat(https)
        .containsExactly(
            ":authority: a",
            ":path: /",
            ":method: GET",
            ":scheme: https",
            "x-forwarded-proto: https",
            "x-request-id: abc");
    assertThat(seen("GET / HTTP/1.1", "Host: a", "X-Forwarded-Proto: ftp"))
        .contains(":scheme: http", "x-forwarded-proto: ftp");
    assertThat(seen("GET / HTTP/1.1", "Host: a", "X-Request-Id:")).contains("x-request-id: ID");
  }

  @Test
  void showsAnUpgradeThatNoRouteIsFor() throws Refusal {
    assertThat(
            seen(
                "GET / HTTP/1.1",
                "Host: a",
                "X-Forwarded-Proto:",
                "Connection: Upgrade, X-A",
                "X-A: 1",
                "Upgrade: b"))
        .contains("connection: Upgrade, X-A", "x-a: 1", "upgrade: b");
  }

  @ParameterizedTest
  @CsvSource({
    "'',            true",
    "a/b?c,         true",
    "http://a/b?c#, true",
    "a-b://c:1,     true",
    "/a#b,          false",
    "http://a/#b,   false",
    "http://u@a/,   false",
    "http://a:x/,   false",
    "about:blank,   false",
    "/\u00e9,      false",
  })
  void passesOnRefererIfItIsGood(String value, boolean isGood) throws Refusal {
    assertThat(others("Referer: " + value))
        .isEqualTo(isGood ? List.of("referer: " + value) : List.of());
  }

  @Test
  void takesTheAuthorityFromAWholeUrl() throws Refusal {
    assertThat(seen("GET https://Foo:81/x?y HTTP/1.1", "Host: a"))
        .startsWith(":authority: Foo:81", ":scheme: https", ":path: /x?y", ":method: GET");
    assertThat(seen("GET http://foo HTTP/1.1", "Host: a")).contains(":path: /");
    assertThat(seen("GET HTTP://u@foo?x HTTP/1.1"))
        .startsWith(":authority: foo", ":scheme: http", ":path: ?x");
    assertThat(seen("CONNECT foo:80 HTTP/1.1", "Host: a"))
        .startsWith(":authority: foo:80", ":method: CONNECT", ":scheme: http");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,                              true",
    "POST|Content-Length: 0,           true",
    "POST,                             true",
    "POST|Content-Length: 3,           false",
    "POST|Transfer-Encoding: Chunked,  false",
  })
  void knowsWhetherABodyFollows(String request, boolean endsHere) throws Refusal {
    String[] parts = request.split("[|]", -1);
    String headers = "Host: a" + (parts.length > 1 ? "\r\n" + parts[1] : "");

    assertThat(
            RequestHead.of(decoded(parts[0] + " / HTTP/1.1\r\n" + headers + "\r\n\r\n")).endsHere())
        .isEqualTo(endsHere);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X R: ab",
        "XR : ab",
        ": a",
        "X-\u00e9: 1",
        "X: a\001b",
        "X: a\177b",
        "X: a\000b",
        "Content-Length: x",
        "Content-Length: -3",
        "Content-Length: 3\r\nContent-Length: 3",
        "Content-Length: 3\r\nTransfer-Encoding: chunked"
      })
  void refusesMalformedHeaders(String header) {
    assertThat(status("GET / HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "400, GET / HTTP/1.1",
    "426, GET / HTTP/1.0|Host: a",
    "426, GET / HTTP/2.0|Host: a",
    "400, garbage",
    "400, get / HTTP/1.1|Host: a",
    "400, FOO / HTTP/1.1|Host: a",
    "400, F@O / HTTP/1.1|Host: a",
    "400, GET foo HTTP/1.1|Host: a",
    "400, GET /a#b HTTP/1.1|Host: a",
    "400, GET /\u00e9 HTTP/1.1|Host: a",
    "400, GET ftp://a/ HTTP/1.1|Host: a",
    "400, GET / HTTP/1.1|Host: a b",
    "400, GET / HTTP/1.1|Host: a/b",
    "400, GET / HTTP/1.1|Host: a?b",
    "400, GET http://a_b/ HTTP/1.1|Host: a",
    "400, GET http://a:65536/ HTTP/1.1|Host: a",
    "400, GET * HTTP/1.1|Host: a",
    "400, CONNECT a HTTP/1.1|Host: a",
    "400, CONNECT a:80 HTTP/1.1|Content-Length: 3",
    "501, CONNECT a:80 HTTP/1.1|Transfer-Encoding: chunked",
    "400, QUERY / HTTP/1.1|Host: a",
    "200, QUERY / HTTP/1.1|Host: a|Content-Type:|Content-Type: b",
    "200, QUERY http://a?b HTTP/1.1",
    "403, 'GET / HTTP/1.1|Host: a|Connection: Upgrade|Upgrade: h2c|Upgrade: b'",
    "400, GET ftp://a/ HTTP/1.0|Host: a",
    "426, OPTIONS *x HTTP/1.0|Host: a",
    "426, GET / HTTP/1.0|Host: a?b",
    "400, GET / http/1.1|Host: a",
    "426, GET / HTTP/1.0|Transfer-Encoding: chunked",
    "501, GET / HTTP/1.1|Host: a|Transfer-Encoding: gzip",
    "403, 'GET / HTTP/1.1|Host: a|Connection: Upgrade|Upgrade: websocket'",
    "501, 'POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked'",
  })
  void answersAsEnvoyDoes(int status, String lines) {
    assertThat(status(lines.replace("|", "\r\n") + "\r\n\r\n")).isEqualTo(status);
  }

  @Test
  void refusesAMalformedLineBeforeItCountsBytes() {
    String tooLong = " HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(62_000) + "\r\n\r\n";

    assertThat(status("GET a" + tooLong)).isEqualTo(400);
    assertThat(status("GET http://a#b" + tooLong)).isEqualTo(400);
    assertThat(status("GET http://a:x" + tooLong)).isEqualTo(431);
    assertThat(status("GET *" + tooLong)).isEqualTo(431);
  }

  @Test
  void takesSixtyKibibytesAndAHundredHeaders() throws Refusal {
    String start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    int room = 60 * 1024 - start.length() - 4;

    assertThat(status(start + "a".repeat(room) + "\r\n\r\n")).isEqualTo(200);
    assertThat(status(start + "a".repeat(room + 1) + "\r\n\r\n")).isEqualTo(431);
    assertThat(status(start + "a".repeat(200_000) + "\r\n\r\n")).isEqualTo(431);
    assertThat(status("GET /" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .isEqualTo(431);
    assertThat(status(start + "\r\nX: 1".repeat(98) + "\r\n\r\n")).isEqualTo(200);
    assertThat(status(start + "\r\nX: 1".repeat(99) + "\r\n\r\n")).isEqualTo(431);
    assertThat(status(start + "\r\nVia: 1".repeat(200) + "\r\n\r\n")).isEqualTo(200);
  }

  @Test
  void takesBareLineFeedsAndFoldedHeaders() throws Refusal {
    assertThat(lines(RequestHead.of(decoded("GET / HTTP/1.1\nHost: a\nXR: a\n b\n\n"))))
        .contains(":authority: a", "xr: a b");
  }

  private static List<String> seen(String... lines) throws Refusal {
    return lines(RequestHead.of(decoded(String.join("\r\n", lines) + "\r\n\r\n")));
  }

  /** The headers without the pseudo headers and the two that are always added. */
  private static List<String> others(String... headers) throws Refusal {
    return seen("GET / HTTP/1.1\r\nHost: a\r\n" + String.join("\r\n", headers)).stream()
        .filter(line -> !line.startsWith(":"))
        .filter(line -> !line.equals("x-forwarded-proto: http") && !line.equals("x-request-id: ID"))
        .toList();
  }

  private static List<String> lines(RequestHead head) {
    return head.headers().headers().stream()
        .map(header -> header.name() + ": " + header.value())
        .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
        .toList();
  }

  private static int status(String bytes) {
    try {
      RequestHead.of(decoded(bytes));
      return 200;
    } catch (Refusal refusal) {
      return refusal.statusCode();
    }
  }

  private static HttpRequest decoded(String bytes) {
    EmbeddedChannel channel = new EmbeddedChannel(new RequestDecoder());
    channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
    return channel.readInbound();
  }
}
