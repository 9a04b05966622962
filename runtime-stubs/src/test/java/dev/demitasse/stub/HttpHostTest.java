package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.HttpStream.Next;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tracers in a chain; both have the same log. */
class HttpHostTest {
  private final OneVm first = new OneVm();
  private final OneVm second = new OneVm();
  private HttpHost host;

  @BeforeEach
  void start() {
    JvmVm vm = JvmVm.of(Filters.Tracer.class, second.host);
    host =
        new HttpHost(
            List.of(first.slot(Filters.Tracer.class, "a"), new FilterSlot(vm, Bytes.of("b"))));
    assertThat(host.start()).isTrue();
    assertThat(takeLogs(first)).containsExactly("plugin", "vm start", "a: configure");
    assertThat(takeLogs(second)).containsExactly("plugin", "vm start", "b: configure");
  }

  @AfterEach
  void close() {
    host.close();
  }

  private static List<String> takeLogs(OneVm vm) {
    List<String> logs = vm.logs(Log.Level.INFO);
    vm.lines.clear();
    return logs;
  }

  private static HeaderList request(String path) {
    return HeaderList.ofRequest().add(":path", path);
  }

  private static HeaderList response() {
    return HeaderList.ofResponse().add(":status", "200");
  }

  @Test
  void requestsPassInOrderAndResponsesInReverse() {
    HttpStream stream = host.newStream();
    assertThat(stream.request(request("/"), true)).isEqualTo(Next.TO_UPSTREAM);
    assertThat(stream.responseHeaders()).isNull();
    assertThat(stream.response(response(), false)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().headers())
        .containsExactly(
            new Header(":status", "200"), new Header("x-seen", "b"), new Header("x-seen", "a"));
    assertThat(stream.localBody()).isNull();
    stream.end();
    stream.end();
    assertThat(takeLogs(first))
        .containsExactly(
            "a1: stream", "a1: request true", "a1: response 200 false", "a1: log /200", "a1: done");
    assertThat(takeLogs(second)).hasSize(5);
  }

  @Test
  void aReplyPassesTheFiltersThatHaveSeenTheRequest() {
    HttpStream stream = host.newStream();
    assertThat(stream.request(request("/reply-a"), true)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.localBody()).isEqualTo(Bytes.of("teapot"));
    assertThat(stream.responseHeaders().headers())
        .containsExactly(
            new Header(":status", "418"),
            new Header("x-by", "a"),
            new Header("content-length", "6"),
            new Header("content-type", "text/plain"),
            new Header("x-seen", "a"));
    assertThat(first.logs(Log.Level.WARN))
        .containsExactly("header with CR, LF or NUL left out of a local reply");
    stream.end();
    assertThat(takeLogs(first)).contains("a1: response 418 false", "a1: log /reply-a418");
    assertThat(takeLogs(second))
        .as("made for the log only")
        .containsExactly("b1: stream", "b1: log /reply-a418", "b1: done");
  }

  @Test
  void aReplyOfTheLastFilterPassesAll() {
    HttpStream stream = host.newStream();
    stream.request(request("/reply-b"), true);
    assertThat(takeLogs(first)).endsWith("a1: request true", "a1: response 418 false");
    assertThat(takeLogs(second)).endsWith("b1: request true", "b1: response 418 false");
  }

  @Test
  void aReplyInPlaceOfAResponsePassesNoFilter() {
    HttpStream stream = host.newStream();
    stream.request(request("/"), true);
    assertThat(stream.response(response().add("replace-b", ""), false)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("502");
    assertThat(stream.responseHeaders().first("x-seen")).isNull();
    assertThat(stream.localBody()).isEqualTo(Bytes.of("replaced"));
    assertThat(takeLogs(first)).containsExactly("a1: stream", "a1: request true");
  }

  @Test
  void aPausedStreamWaits() {
    HttpStream stream = host.newStream();
    assertThat(stream.request(request("/pause-a"), true)).isEqualTo(Next.WAIT);
    assertThat(takeLogs(second)).isEmpty();
    stream.end();
    assertThat(takeLogs(first)).endsWith("a1: log /pause-a-", "a1: done");
  }

  @Test
  void aPausedResponseWaits() {
    HttpStream stream = host.newStream();
    stream.request(request("/"), true);
    assertThat(stream.response(response().add("pause-b", ""), true)).isEqualTo(Next.WAIT);
    assertThat(takeLogs(first)).containsExactly("a1: stream", "a1: request true");
  }

  @Test
  void streamsMayOverlap() {
    HttpStream one = host.newStream();
    HttpStream two = host.newStream();
    one.request(request("/one"), true);
    two.request(request("/two"), false);
    two.response(response(), true);
    two.end();
    one.response(response(), true);
    one.end();
    assertThat(takeLogs(first))
        .containsSubsequence("a1: request true", "a2: request false", "a2: done", "a1: done");
  }

  @Test
  void closingEndsTheOpenStreamsOnce() {
    host.newStream().request(request("/"), true);
    HttpStream ended = host.newStream();
    ended.end();
    takeLogs(first);
    host.close();
    host.close();
    assertThat(takeLogs(first)).containsExactly("a1: log /-", "a1: done");
  }
}
