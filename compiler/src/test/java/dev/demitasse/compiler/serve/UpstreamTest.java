package dev.demitasse.compiler.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpstreamTest {
  private static final int BIG = 3_000_000;

  private final ServedLog log = new ServedLog();
  private final List<Throwable> defects = Collections.synchronizedList(new ArrayList<>());
  private ServerSocket origin;
  private Server server;
  private RawClient client;

  /** What the upstream does with its one connection. */
  private interface Script {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  @BeforeEach
  void start() throws Exception {
    origin = new ServerSocket(0, 1, InetAddress.getByName(Server.HOST));
    server =
        Server.start(
            new ServeSettings(
                List.of(TestModules.observer()),
                "vm",
                0,
                new Origin(Server.HOST, origin.getLocalPort()),
                log::accept,
                defects::add));
    client = new RawClient(server.port());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    origin.close();
    assertThat(defects).isEmpty();
  }

  @Test
  void passesARequestAndItsResponse() throws Exception {
    CompletableFuture<String> request =
        answer("HTTP/1.1 200 Fine\r\nContent-Length: 5\r\nX-Up: 1\r\nx-up: 2\r\n\r\nhello");

    String head = client.get("/p?q", "X-A: \u00ff", "Connection: x-b", "X-B: 1").head();

    assertThat(request.get().replaceAll("x-request-id: [^\r]*", "x-request-id: ID"))
        .isEqualTo(
            "GET /p?q HTTP/1.1\r\nhost: a\r\nx-a: \u00ff\r\nx-forwarded-proto: http\r\n"
                + "x-request-id: ID\r\nx-envoy-expected-rq-timeout-ms: 15000\r\n\r\n");
    log.nextHeaders();
    assertThat(log.nextEvent()).isEqualTo("all");
    assertThat(log.nextHeaders())
        .hasSize(5)
        .startsWith(":status: 200", "content-length: 5", "x-up: 1", "x-up: 2")
        .last()
        .asString()
        .startsWith("x-envoy-upstream-service-time: ");
    assertThat(head).startsWith("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-up: 1\r\nx-up: 2\r\n");
    assertThat(client.body(5)).isEqualTo("hello");
  }

  @Test
  void chunksWhatHasNoLength() throws Exception {
    answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\n\r\nuntil the end");

    assertThat(client.get("/", "Connection: close").head())
        .contains("transfer-encoding: chunked\r\n")
        .doesNotContain("content-length");
    assertThat(client.rest()).isEqualTo("d\r\nuntil the end\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, 200 OK, 7",
    "GET, 304 Not Modified, 7",
    "GET, 204 No Content,",
    "GET, 200 OK, 0"
  })
  void knowsResponsesWithoutABody(String method, String status, String length) throws Exception {
    String lengthLine = length == null ? "" : "content-length: " + length + "\r\n";
    answer("HTTP/1.1 " + status + "\r\n" + lengthLine + "\r\n");

    client.send(method + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(client.head()).startsWith("HTTP/1.1 " + status + "\r\n" + lengthLine);
    assertThat(client.rest()).isEmpty();
    assertThat(log.nextEvent()).isEqualTo("all"); // the request
    assertThat(log.nextEvent()).isEqualTo("all"); // the response
  }

  /** No body, whatever its framing would be: the next response follows at once. */
  @Test
  void answersHeadAsIfTheBodyWereChunked() throws Exception {
    answer("HTTP/1.1 599 Mine\r\n\r\n");

    client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.0\r\n\r\n");

    assertThat(client.head())
        .startsWith("HTTP/1.1 599 Last Unassigned Server Error Code\r\n")
        .endsWith("transfer-encoding: chunked\r\n\r\n");
    assertThat(client.head()).startsWith("HTTP/1.1 426 Upgrade Required\r\n");
  }

  @Test
  void saysOfAPostThatItHasNoBody() throws Exception {
    CompletableFuture<String> request = answer("HTTP/1.1 204 No Content\r\n\r\n");

    client.send("POST / HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(request.get()).endsWith("\r\ncontent-length: 0\r\n\r\n");
  }

  @Test
  void streamsLargeBodiesInBothDirections() throws Exception {
    CompletableFuture<Integer> received = new CompletableFuture<>();
    script(
        (in, out) -> {
          head(in);
          received.complete(in.readNBytes(BIG).length);
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Length: " + BIG + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
          out.write(new byte[BIG]);
        });

    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + BIG + "\r\n\r\n");
    client.send("x".repeat(BIG));

    assertThat(client.head()).contains("content-length: " + BIG);
    assertThat(client.body(BIG)).hasSize(BIG);
    assertThat(received.get()).isEqualTo(BIG);
  }

  @Test
  void passesAChunkedBody() throws Exception {
    CompletableFuture<String> body = new CompletableFuture<>();
    script(
        (in, out) -> {
          assertThat(head(in)).contains("transfer-encoding: chunked\r\n");
          body.complete(until(in, "0\r\n\r\n"));
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    client.send("2\r\nde\r\n0\r\n\r\n");

    assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n");
    assertThat(body.get().replaceAll("[0-9]+\r\n|\r\n", "")).isEqualTo("abcde");
  }

  @Test
  void answers503WhereNobodyListens() throws Exception {
    origin.close();

    assertThat(client.get("/", "Connection: close").head())
        .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
        .contains("x-seen: yes\r\n");
    assertThat(client.rest())
        .isEqualTo(
            "upstream connect error or disconnect/reset before headers."
                + " reset reason: remote connection failure");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 503 Service Unavailable, connection termination",
    "'garbage\r\n\r\n', 502 Bad Gateway, protocol error",
  })
  void answersForAnUpstreamThatFails(String bytes, String status, String reason) throws Exception {
    answer(bytes);

    assertThat(client.get("/", "Connection: close").head())
        .startsWith("HTTP/1.1 " + status + "\r\n");
    assertThat(client.rest()).endsWith("reset reason: " + reason);
  }

  @ParameterizedTest
  @CsvSource({"200, 100, 1", "502, 101, 1", "200, 1, 81000", "502, 1, 82000"})
  void takesSoManyHeadersAndBytes(int status, int headers, int length) throws Exception {
    String header = "x: " + "a".repeat(length) + "\r\n";
    answer("HTTP/1.1 200 OK\r\n" + header.repeat(headers) + "\r\n");

    assertThat(client.get("/", "Connection: close").head()).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void doesNotHideThatAResponseIsIncomplete() throws Exception {
    answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");

    client.get("/").head();

    assertThat(client.rest()).isEqualTo("5\r\nhello\r\n");
  }

  @Test
  void tellsTheUpstreamThatTheClientIsGone() throws Exception {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    script(
        (in, out) -> {
          head(in);
          client.close();
          end.complete(in.read());
        });

    client.get("/");

    assertThat(end.get()).isEqualTo(-1);
    assertThat(log.nextEvent()).isEqualTo("all");
    assertThat(log.nextEvent()).isEqualTo("done");
  }

  /** An upstream that says this after the head of a request and closes; the result is that head. */
  private CompletableFuture<String> answer(String response) {
    CompletableFuture<String> request = new CompletableFuture<>();
    script(
        (in, out) -> {
          request.complete(head(in));
          out.write(response.getBytes(StandardCharsets.ISO_8859_1));
        });
    return request;
  }

  private void script(Script script) {
    Thread upstream =
        new Thread(
            () -> {
              try (Socket socket = origin.accept()) {
                script.run(socket.getInputStream(), socket.getOutputStream());
              } catch (IOException | AssertionError e) {
                defects.add(e);
              }
            });
    upstream.setDaemon(true);
    upstream.start();
  }

  private static String head(InputStream in) throws IOException {
    return until(in, "\r\n\r\n");
  }

  private static String until(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended after " + text);
      }
      text.append((char) next);
    }
    return text.toString();
  }
}
