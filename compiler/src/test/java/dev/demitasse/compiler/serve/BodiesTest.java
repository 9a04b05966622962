package dev.demitasse.compiler.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.RawUpstream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies pass the filters, in front of a real upstream. */
final class BodiesTest {
  private final ServedLog log = new ServedLog();
  private final List<Throwable> defects = Collections.synchronizedList(new ArrayList<>());
  private RawUpstream upstream;
  private Server server;
  private RawClient client;

  @BeforeEach
  void start() throws Exception {
    upstream = new RawUpstream();
    upstream.answer(
        request ->
            new HttpMessage(
                "HTTP/1.1 200 OK",
                List.of(new HttpMessage.Header("content-length", "" + request.body().length())),
                request.body()));
    server =
        Server.start(
            new ServeSettings(
                List.of(TestModules.framer()),
                "vm",
                0,
                new Origin("127.0.0.1", upstream.port()),
                log::accept,
                defects::add));
    client = new RawClient(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    upstream.close();
    assertThat(defects).isEmpty();
  }

  @Test
  void areKeptAndChangedInBothDirections() throws Exception {
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    assertThat(client.head()).contains("transfer-encoding: chunked\r\n");
    assertThat(client.body(17)).isEqualTo("7\r\n<<abc>>\r\n0\r\n\r\n");

    client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1\r\na\r\n2\r\nbc\r\n0\r\n\r\n");
    client.head();
    assertThat(client.body(17)).isEqualTo("7\r\n<<abc>>\r\n0\r\n\r\n");

    assertThat(upstream.seen()).extracting(HttpMessage::body).containsExactly("<abc>", "<abc>");
    assertThat(upstream.seen().get(0).values("content-length")).isEmpty();
  }

  @Test
  void areNoneWhereTheHeadersAreAll() throws Exception {
    client.get("/").head();

    assertThat(upstream.seen()).extracting(HttpMessage::body).containsExactly("");
  }

  /** The reply passes the filter on its way back, and the connection can be used again. */
  @Test
  void areRepliedTo() throws Exception {
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nno");
    assertThat(client.head()).startsWith("HTTP/1.1 403 ");
    assertThat(client.body(14)).isEqualTo("4\r\n<<>>\r\n0\r\n\r\n");
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nno");
    assertThat(client.head()).startsWith("HTTP/1.1 403 ");
    assertThat(upstream.seen()).isEmpty();
  }

  @Test
  void breakOffWhereAReplyComesTooLate() throws Exception {
    upstream.answer(
        request ->
            new HttpMessage(
                "HTTP/1.1 200 OK", List.of(new HttpMessage.Header("content-length", "4")), "late"));

    assertThat(client.get("/").rest()).doesNotContain("late");
  }

  @Test
  void mayBeLarge() throws Exception {
    String body = "x".repeat(500_000);
    client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 500000\r\n\r\n");
    client.send(body);
    client.head();

    assertThat(client.rest().replaceAll("[0-9a-f]*\r\n", "")).isEqualTo("<<" + body + ">>");
  }
}
