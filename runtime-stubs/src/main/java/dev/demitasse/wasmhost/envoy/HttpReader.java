package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Nullable;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads raw HTTP/1.1 messages from one connection. */
final class HttpReader {
  private final InputStream in;

  HttpReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next request; null when the connection ends before it. */
  @Nullable
  HttpMessage request() throws IOException {
    HttpMessage head = head();
    if (head == null) {
      return null;
    }
    return head.withBody(framedBody(head, ""));
  }

  /**
   * The response to a request of that method, interim responses left out.
   *
   * @throws EOFException when the connection ends before it
   */
  HttpMessage response(String method) throws IOException {
    HttpMessage head;
    do {
      head = head();
      if (head == null) {
        throw new EOFException("the connection was closed without a response");
      }
    } while (head.status() / 100 == 1);
    boolean bodyless = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
    return bodyless ? head : head.withBody(framedBody(head, null));
  }

  private @Nullable HttpMessage head() throws IOException {
    String first = line();
    if (first == null) {
      return null;
    }
    List<HttpMessage.Header> headers = new ArrayList<>();
    for (String line = needLine(); !line.isEmpty(); line = needLine()) {
      int colon = line.indexOf(':');
      headers.add(
          new HttpMessage.Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new HttpMessage(first, headers, "");
  }

  /** A body by its framing; {@code unframed} is one without any, null: all until the end. */
  private String framedBody(HttpMessage head, @Nullable String unframed) throws IOException {
    if (head.isChunked()) {
      return chunks();
    }
    if (head.value("content-length").isPresent()) {
      return exactly(Integer.parseInt(head.value("content-length").get()));
    }
    return unframed != null ? unframed : latin1(in.readAllBytes());
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(exactly(size));
      needLine();
    }
    while (!needLine().isEmpty()) {
      // trailers are not looked at yet
    }
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(needLine(), 16);
  }

  private String exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the connection was closed inside a body");
    }
    return latin1(bytes);
  }

  private String needLine() throws IOException {
    String line = line();
    if (line == null) {
      throw new EOFException("the connection was closed inside a message");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed inside a line");
      }
      line.append((char) next);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
