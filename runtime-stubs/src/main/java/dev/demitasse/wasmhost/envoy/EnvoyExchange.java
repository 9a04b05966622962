package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Nullable;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.Text;
import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.ArrayList;
import java.util.List;

/** A request through a real Envoy. */
final class EnvoyExchange implements Exchange {
  private final EnvoyTestHost host;
  private final String method;
  private final String path;
  private final List<Header> headers = new ArrayList<>();
  private String authority = "localhost";
  private HttpMessage answer;
  private boolean sent;
  private @Nullable HttpMessage response;
  private @Nullable HttpMessage arrived;

  EnvoyExchange(EnvoyTestHost host, String method, String path) {
    this.host = host;
    this.method = Text.toHost(method);
    this.path = Text.toHost(path);
    this.answer = response(200, "hello world\n");
  }

  private HttpMessage response(int status, String body, String... namesAndValues) {
    List<Header> lines = new ArrayList<>();
    boolean hasLength = status == 204 || status == 304; // these have none
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lines.add(new Header(Text.toHost(namesAndValues[i]), Text.toHost(namesAndValues[i + 1])));
      hasLength |= namesAndValues[i].equalsIgnoreCase("content-length");
    }
    String bytes = Text.toHost(body);
    if (!hasLength) {
      lines.add(new Header("content-length", Integer.toString(bytes.length())));
    }
    String sent = method.equals("HEAD") ? "" : bytes;
    return new HttpMessage("HTTP/1.1 " + status + " As told", lines, sent);
  }

  @Override
  public Exchange header(String name, String value) {
    mustBeSent(false);
    if (name.equalsIgnoreCase("host")) {
      authority = Text.toHost(value);
    } else {
      headers.add(new Header(Text.toHost(name), Text.toHost(value)));
    }
    return this;
  }

  @Override
  public Exchange upstream(int status, String body, String... namesAndValues) {
    mustBeSent(false);
    answer = response(status, body, namesAndValues);
    return this;
  }

  @Override
  public Exchange send() {
    return send(new String[0]);
  }

  @Override
  public Exchange send(String... bodyChunks) {
    mustBeSent(false);
    sent = true;
    int before = host.atUpstream().size();
    response = host.exchange(request(bodyChunks), answer);
    List<HttpMessage> seen = host.atUpstream();
    arrived = seen.size() > before ? seen.get(before) : null;
    return this;
  }

  private HttpMessage request(String... bodyChunks) {
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("host", authority));
    lines.addAll(headers);
    boolean isChunked =
        bodyChunks.length > 0
            && headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("content-length"));
    StringBuilder body = new StringBuilder();
    for (String chunk : bodyChunks) {
      String bytes = Text.toHost(chunk);
      body.append(
          isChunked ? Integer.toHexString(bytes.length()) + "\r\n" + bytes + "\r\n" : bytes);
    }
    if (isChunked) {
      lines.add(new Header("transfer-encoding", "chunked"));
      body.append("0\r\n\r\n");
    }
    return new HttpMessage(method + " " + path + " HTTP/1.1", lines, body.toString());
  }

  /** Never: a paused stream has no response here, and {@link #send} fails after its deadline. */
  @Override
  public boolean paused() {
    mustBeSent(true);
    return false;
  }

  @Override
  public boolean brokenOff() {
    mustBeSent(true);
    return response == null;
  }

  @Override
  public int status() {
    return answer().status();
  }

  @Override
  public @Nullable String clientHeader(String name) {
    return first(clientHeaders(name));
  }

  @Override
  public List<String> clientHeaders(String name) {
    return name.equals(":status")
        ? List.of(Integer.toString(status()))
        : texts(answer().values(Text.toHost(name)));
  }

  @Override
  public String clientBody() {
    return Text.toTest(answer().body());
  }

  private HttpMessage answer() {
    if (brokenOff()) {
      throw new IllegalStateException("the connection was closed before all of the response came");
    }
    return response;
  }

  @Override
  public boolean reachedUpstream() {
    mustBeSent(true);
    return arrived != null;
  }

  @Override
  public @Nullable String upstreamHeader(String name) {
    mustBeSent(true);
    if (arrived == null) {
      return null;
    }
    return switch (name) {
      case ":method" -> Text.toTest(arrived.method());
      case ":path" -> Text.toTest(arrived.path());
      case ":authority" -> first(texts(arrived.values("host")));
      default -> first(texts(arrived.values(Text.toHost(name))));
    };
  }

  @Override
  public String upstreamBody() {
    mustBeSent(true);
    return arrived == null ? "" : Text.toTest(arrived.body());
  }

  private static List<String> texts(List<String> values) {
    return values.stream().map(Text::toTest).toList();
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  private void mustBeSent(boolean expected) {
    if (expected != sent) {
      throw new IllegalStateException(expected ? "call send() first" : "the request has been sent");
    }
  }
}
