package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * A request; the header that frames its body comes behind the others.
 *
 * @param target as it stands in the first line
 * @param body its parts: chunks if it is sent in chunks
 */
record Request(
    String method,
    String target,
    String version,
    List<Header> headers,
    Framing framing,
    List<String> body) {

  /** How the end of a body is told. */
  enum Framing {
    /** There is no body. */
    NONE,
    LENGTH,
    CHUNKED
  }

  Request {
    headers = List.copyOf(headers);
    body = List.copyOf(body);
  }

  /** A GET without more than it needs. */
  static Request get() {
    Header host = new Header("Host", "a");
    return new Request("GET", "/", "HTTP/1.1", List.of(host), Framing.NONE, List.of());
  }

  Request withMethod(String other) {
    return new Request(other, target, version, headers, framing, body);
  }

  Request withTarget(String other) {
    return new Request(method, other, version, headers, framing, body);
  }

  Request withVersion(String other) {
    return new Request(method, target, other, headers, framing, body);
  }

  Request withHeaders(List<Header> others) {
    return new Request(method, target, version, others, framing, body);
  }

  Request withHeader(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return withHeaders(more);
  }

  Request withBody(Framing how, List<String> parts) {
    return new Request(method, target, version, headers, how, parts);
  }

  /** As it is on the wire. */
  HttpMessage message() {
    List<Header> lines = new ArrayList<>(headers);
    if (framing != Framing.NONE) {
      lines.add(framingHeader());
    }
    return new HttpMessage(method + " " + target + " " + version, lines, bodyOnWire());
  }

  private Header framingHeader() {
    return framing == Framing.CHUNKED
        ? new Header("Transfer-Encoding", "chunked")
        : new Header("Content-Length", Integer.toString(bodyOnWire().length()));
  }

  private String bodyOnWire() {
    return framing == Framing.CHUNKED ? chunked(body) : String.join("", body);
  }

  /** A body in chunks, with the one that ends it. */
  static String chunked(List<String> parts) {
    StringBuilder wire = new StringBuilder();
    for (String part : parts) {
      wire.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
    }
    return wire.append("0\r\n\r\n").toString();
  }
}
