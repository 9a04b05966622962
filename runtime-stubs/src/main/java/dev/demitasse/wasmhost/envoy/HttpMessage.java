package dev.demitasse.wasmhost.envoy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP/1.1 message as it is on the wire: nothing is added, ordered or changed.
 *
 * @param firstLine request or status line, without its line end
 * @param headers in order, with repeats, names spelled as sent
 * @param body the content, without the framing of chunks
 */
public record HttpMessage(String firstLine, List<Header> headers, String body) {

  /** One header line. */
  public record Header(String name, String value) {}

  public HttpMessage {
    headers = List.copyOf(headers);
  }

  /** The values of a header in order, its name compared without regard to case. */
  public List<String> values(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The first value of a header. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** The method of a request. */
  public String method() {
    return word(0);
  }

  /** The target of a request. */
  public String path() {
    return word(1);
  }

  /** The status code of a response. */
  public int status() {
    return Integer.parseInt(word(1));
  }

  private String word(int index) {
    return firstLine.split(" ", 3)[index];
  }

  boolean isChunked() {
    return value("transfer-encoding")
        .map(v -> v.toLowerCase(Locale.ROOT).equals("chunked"))
        .orElse(false);
  }

  HttpMessage withBody(String newBody) {
    return new HttpMessage(firstLine, headers, newBody);
  }

  /** The bytes on the wire. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(firstLine).append("\r\n");
    headers.forEach(h -> text.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
