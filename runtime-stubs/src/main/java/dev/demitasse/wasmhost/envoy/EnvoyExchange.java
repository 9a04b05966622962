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
    mustBeSent(false);
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("host", authority));
    lines.addAll(headers);
    int before = host.atUpstream().size();
    response = host.exchange(new HttpMessage(method + " " + path + " HTTP/1.1", lines, ""), answer);
    List<HttpMessage> seen = host.atUpstream();
    arrived = seen.size() > before ? seen.get(before) : null;
    return this;
  }

  /** Never: a paused stream has no response here, and {@link #send} fails after its deadline. */
  @Override
  public boolean paused() {
    mustBeSent(true);
    return false;
  }

  @Override
  public int status() {
    mustBeSent(true);
    return response.status();
  }

  @Override
  public @Nullable String clientHeader(String name) {
    return first(clientHeaders(name));
  }

  @Override
  public List<String> clientHeaders(String name) {
    mustBeSent(true);
    return name.equals(":status")
        ? List.of(Integer.toString(response.status()))
        : texts(response.values(Text.toHost(name)));
  }

  @Override
  public String clientBody() {
    mustBeSent(true);
    return Text.toTest(response.body());
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

  private static List<String> texts(List<String> values) {
    return values.stream().map(Text::toTest).toList();
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  private void mustBeSent(boolean sent) {
    if (sent != (response != null)) {
      throw new IllegalStateException(sent ? "call send() first" : "the request has been sent");
    }
  }
}
