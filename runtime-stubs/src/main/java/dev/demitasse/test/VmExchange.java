package dev.demitasse.test;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.stub.Header;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.HttpStream.Next;
import java.util.List;

/** A request through a chain in this process. */
final class VmExchange implements Exchange {
  private final HttpHost host;
  private final boolean isHead;
  private final HeaderList request = HeaderList.ofRequest();
  private HeaderList response = HeaderList.ofResponse();
  private String body = "";
  private @Nullable HttpStream stream;
  private @Nullable Next next;
  private List<Header> atUpstream = List.of();
  private final StringBuilder upstreamBody = new StringBuilder();
  private final StringBuilder clientBody = new StringBuilder();

  VmExchange(HttpHost host, String method, String path) {
    this.host = host;
    this.isHead = method.equals("HEAD");
    // The order in which Envoy's HTTP/1 codec and connection manager put them.
    request.add(":authority", "localhost").add(":path", Text.toHost(path));
    request.add(":method", Text.toHost(method)).add(":scheme", "http");
    upstream(200, "hello world\n");
  }

  @Override
  public Exchange header(String name, String value) {
    mustBeSent(false);
    if (name.equalsIgnoreCase("host")) {
      request.set(":authority", Text.toHost(value));
    } else {
      request.add(Text.toHost(name), Text.toHost(value));
    }
    return this;
  }

  @Override
  public Exchange upstream(int status, String body, String... headers) {
    mustBeSent(false);
    this.body = Text.toHost(body);
    response = HeaderList.ofResponse().add(":status", Integer.toString(status));
    for (int i = 0; i < headers.length; i += 2) {
      response.add(Text.toHost(headers[i]), Text.toHost(headers[i + 1]));
    }
    boolean hasNone = status == 204 || status == 304;
    if (!hasNone && response.first("content-length") == null) {
      response.add("content-length", Integer.toString(this.body.length()));
    }
    return this;
  }

  @Override
  public Exchange send() {
    return send(new String[0]);
  }

  @Override
  public Exchange send(String... bodyChunks) {
    mustBeSent(false);
    if (request.first("x-forwarded-proto") == null) {
      request.add(
          "x-forwarded-proto", "http"); // Envoy's connection manager does, behind all others
    }
    stream = host.newStream();
    next = stream.request(request, bodyChunks.length == 0);
    List<Header> headers = List.copyOf(request.headers());
    if (bodyChunks.length > 0) {
      sendBody(bodyChunks);
    }
    if (next == Next.TO_UPSTREAM) {
      atUpstream = headers;
      answerFromUpstream();
    } else if (next == Next.TO_CLIENT) {
      clientBody.append(stream.localBody().text());
    }
    if (next != Next.WAIT) {
      stream.end();
    }
    return this;
  }

  // As Envoy's HTTP/1 codec: the end is known only behind the last chunk.
  private void sendBody(String... chunks) {
    for (int i = 0; i <= chunks.length && (next == Next.TO_UPSTREAM || next == Next.WAIT); i++) {
      boolean isEnd = i == chunks.length;
      HttpStream.Part part =
          stream.requestBody(Bytes.of(isEnd ? "" : Text.toHost(chunks[i])), isEnd);
      next = part.next();
      upstreamBody.append(part.data().text());
    }
  }

  private void answerFromUpstream() {
    boolean isBare = isHead || body.isEmpty();
    next = stream.response(response, isBare);
    if (next != Next.TO_CLIENT) {
      return;
    }
    if (stream.localBody() != null) {
      clientBody.append(stream.localBody().text());
    } else if (!isBare) {
      receiveBody();
    }
  }

  private void receiveBody() {
    for (String chunk : List.of(body, "")) {
      HttpStream.Part part = stream.responseBody(Bytes.of(chunk), chunk.isEmpty());
      next = part.next();
      clientBody.append(part.data().text());
      if (next == Next.RESET) {
        return;
      }
    }
  }

  @Override
  public boolean paused() {
    mustBeSent(true);
    return next == Next.WAIT;
  }

  @Override
  public int status() {
    return Integer.parseInt(answer().responseHeaders().first(":status"));
  }

  @Override
  public @Nullable String clientHeader(String name) {
    return first(answer().responseHeaders().headers(), name);
  }

  @Override
  public List<String> clientHeaders(String name) {
    return all(answer().responseHeaders().headers(), name);
  }

  @Override
  public String clientBody() {
    answer();
    return isHead ? "" : Text.toTest(clientBody.toString());
  }

  @Override
  public boolean brokenOff() {
    mustBeSent(true);
    return next == Next.RESET;
  }

  @Override
  public boolean reachedUpstream() {
    mustBeSent(true);
    return !atUpstream.isEmpty();
  }

  @Override
  public @Nullable String upstreamHeader(String name) {
    mustBeSent(true);
    return first(atUpstream, name);
  }

  @Override
  public String upstreamBody() {
    mustBeSent(true);
    return Text.toTest(upstreamBody.toString());
  }

  private HttpStream answer() {
    if (paused()) {
      throw new IllegalStateException("the client has no response: a filter paused the stream");
    }
    if (brokenOff()) {
      throw new IllegalStateException("the connection was closed before all of the response came");
    }
    return stream;
  }

  private void mustBeSent(boolean sent) {
    if (sent != (stream != null)) {
      throw new IllegalStateException(sent ? "call send() first" : "the request has been sent");
    }
  }

  private static @Nullable String first(List<Header> headers, String name) {
    List<String> all = all(headers, name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static List<String> all(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(Text.toHost(name)))
        .map(header -> Text.toTest(header.value()))
        .toList();
  }
}
