package dev.demitasse.compiler.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.compiler.diag.EnvironmentException;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ServerTest {
  private static final String HELLO = "hello world\n";

  private final ServedLog log = new ServedLog();
  private final List<Throwable> defects = Collections.synchronizedList(new ArrayList<>());
  private Server server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    assertThat(defects).isEmpty();
  }

  @Test
  void letsFiltersSeeRequestAndResponse() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      String head = client.get("/p?q", "X-A: 1", "x-A: \u00ff").head();

      assertThat(log.nextHeaders())
          .startsWith(":authority: a", ":path: /p?q", ":method: GET", ":scheme: http", "x-a: 1")
          .contains("x-a: \u00ff");
      assertThat(log.nextEvent()).isEqualTo("all");
      assertThat(log.nextHeaders())
          .containsExactly(":status: 200", "content-length: 12", "content-type: text/plain");
      assertThat(head)
          .matches(
              "HTTP/1.1 200 OK\r\ncontent-length: 12\r\ncontent-type: text/plain\r\nx-seen: yes\r\n"
                  + "date: [^\r]* GMT\r\nserver: demitasse\r\n\r\n");
      assertThat(client.body(12)).isEqualTo(HELLO);
      assertThat(log.nextEvent()).isEqualTo("done");
    }
  }

  @Test
  void keepsAConnectionForManyRequests() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.get("/" + i).head()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(client.body(12)).isEqualTo(HELLO);
        assertThat(log.nextHeaders()).contains(":path: /" + i);
        log.nextHeaders();
      }
    }
  }

  @Test
  void answersPipelinedRequestsInTheirOrder() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
              + "HEAD /2 HTTP/1.1\r\nHost: a\r\n\r\n"
              + "PUT /3 HTTP/1.1\r\nHost: a\r\n\r\n"
              + "GET /4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

      assertThat(client.head()).contains("content-length: 12");
      assertThat(client.body(12)).isEqualTo(HELLO);
      assertThat(client.head()).contains("content-length: 12");
      assertThat(client.head()).contains("content-length: 12");
      assertThat(client.body(12)).isEqualTo(HELLO);
      assertThat(client.head()).contains("connection: close\r\n");
      assertThat(client.rest()).isEqualTo(HELLO);
    }
    for (int i = 1; i <= 4; i++) {
      assertThat(log.nextHeaders()).contains(":path: /" + i);
      log.nextHeaders();
    }
  }

  /** A response that does not wait for the request's body is the last one, as Envoy's is. */
  @Test
  void closesAfterAResponseThatCameTooEarly() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");

      assertThat(client.head()).contains("connection: close\r\n");
      assertThat(client.rest()).isEqualTo(HELLO);
    }
  }

  @Test
  void hasNoRouteForConnect() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n").rest())
          .startsWith("HTTP/1.1 404 Not Found\r\nx-seen: yes\r\n")
          .endsWith("connection: close\r\ncontent-length: 0\r\n\r\n");
    }
    assertThat(log.nextHeaders()).startsWith(":authority: a:80", ":method: CONNECT");
  }

  @Test
  void answersBeforeAnyFilterWhereThePathIsNone() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(client.head())
          .startsWith("HTTP/1.1 404 Not Found\r\ndate: ")
          .endsWith("content-length: 0\r\n\r\n");
      assertThat(log.nextEvent()).isEqualTo("done");
      assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
    }
  }

  @Test
  void asksForABodyThatWaitsForIt() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");

      assertThat(client.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      client.send("abc");
      assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(client.body(12)).isEqualTo(HELLO);
      assertThat(log.nextHeaders())
          .contains("content-length: 3")
          .doesNotContain("expect: 100-continue");
    }
  }

  @Test
  void refusesWhatIsMalformed() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      String answer = client.send("GET / HTTP/1.1\r\nX R: 1\r\n\r\n").rest();

      assertThat(answer)
          .startsWith(
              "HTTP/1.1 400 Bad Request\r\ncontent-length: 11\r\ncontent-type: text/plain\r\n")
          .endsWith("connection: close\r\n\r\nBad Request");
    }
    assertThat(log.nextEvent()).isEqualTo("done"); // filters learn of it all the same
  }

  @Test
  void tellsAClientThatItSendsTooMuchEvenWhileItDoes() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(300_000) + "\r\n\r\n");

      assertThat(client.rest()).startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
    }
  }

  @Test
  void readsARequestThatComesByteByByte() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      for (char c : "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".toCharArray()) {
        client.send(String.valueOf(c));
      }

      assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\n");
    }
    assertThat(log.nextHeaders()).contains(":path: /slow");
  }

  @Test
  void sendsAFiltersOwnReply() throws Exception {
    start(TestModules.observer(), TestModules.replier());

    try (RawClient client = new RawClient(server.port())) {
      String head = client.get("/").head();

      assertThat(head)
          .startsWith("HTTP/1.1 403 Forbidden\r\ncontent-length: 4\r\n")
          .contains("x-seen: yes");
      assertThat(client.body(4)).isEqualTo("no\u00ff\n");
      assertThat(client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").head())
          .contains("content-length: 4\r\n");
      assertThat(client.get("/").head()).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void endsAPausedStreamWhenItsClientIsGone() throws Exception {
    start(TestModules.observer(), TestModules.pauser());

    try (RawClient client = new RawClient(server.port())) {
      client.get("/");
      assertThat(log.nextHeaders()).contains(":path: /");
      assertThat(log.nextEvent()).isEqualTo("all");
    }

    assertThat(log.nextEvent()).isEqualTo("done");
  }

  @Test
  void runsTheLastCallbacksAndFreesThePort() throws Exception {
    start(TestModules.observer(), TestModules.pauser());
    int port = server.port();
    try (RawClient client = new RawClient(port)) {
      client.get("/");
      assertThat(log.nextEvent()).isEqualTo("all");

      server.close();

      assertThat(log.nextEvent()).isEqualTo("done"); // the stream
      assertThat(log.nextEvent()).isEqualTo("done"); // the plugin
      assertThat(client.rest()).isEmpty();
    }
    start(port, TestModules.observer());
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> start(taken.getLocalPort(), TestModules.observer()))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had");
    }
  }

  @Test
  void doesNotServeWhenAFilterRefuses() {
    assertThatThrownBy(() -> start(TestModules.refuser()))
        .isInstanceOf(StartException.class)
        .hasMessage("a filter refused to start");
  }

  @Test
  void settlesWhenTheLastStreamHasEnded() throws Exception {
    start(TestModules.observer());

    try (RawClient client = new RawClient(server.port())) {
      client.get("/").head();
      server.settle();
    }

    assertThat(log.hasEvent("done")).isTrue();
  }

  private void start(ServedFilter... filters) throws StartException {
    start(0, filters);
  }

  private void start(int port, ServedFilter... filters) throws StartException {
    server =
        Server.start(
            new ServeSettings(List.of(filters), "vm", port, null, log::accept, defects::add));
  }
}
