package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.Header;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Date;
import java.util.function.Consumer;

/**
 * A response as it goes to the client.
 *
 * @param hasBody whether the client expects the bytes of a body
 */
record ResponseHead(HttpResponse response, boolean hasBody) {
  private static final String SERVER = "demitasse";

  /** What is known of a response beside its headers. */
  record Framing(boolean isForHead, boolean endsHere, @Nullable String length, boolean closes) {}

  /**
   * Makes the response. A length stays only if it is still what {@link Framing#length} says: the
   * body does not change with it, and the client would wait, or take what follows for the next
   * response.
   *
   * @param unsent gets the names of headers that cannot be written
   */
  static ResponseHead of(HeaderList headers, Framing framing, Consumer<String> unsent) {
    finish(headers, framing);
    HttpResponseStatus status = status(headers.first(":status"));
    boolean isEmpty = status.code() == 204 || status.code() == 304;
    boolean hasBody = !framing.isForHead && !isEmpty;
    HttpResponse response =
        hasBody
            ? new DefaultHttpResponse(HttpVersion.HTTP_1_1, status)
            : new ResponseEncoder.HeadOnly(status);
    for (Header header : headers.headers()) {
      if (!header.name().startsWith(":")) {
        add(response.headers(), header, unsent);
      }
    }
    if (!isEmpty) {
      frame(response.headers(), framing);
    }
    return new ResponseHead(response, hasBody);
  }

  // What Envoy's connection manager does to the map: filters that log the stream see it.
  private static void finish(HeaderList headers, Framing framing) {
    OutsideHeaders.OF_CONNECTION.forEach(headers::remove);
    String length = headers.first("content-length");
    if (length != null && !length.equals(framing.length)) {
      headers.remove("content-length");
    }
    if (headers.first("date") == null) {
      headers.add("date", DateFormatter.format(new Date()));
    }
    headers.put("server", SERVER);
    if (framing.closes) {
      headers.add("connection", "close");
    }
  }

  // What Envoy's codec adds stands behind all other headers; the answer to HEAD is told to be
  // chunked
  // even where nobody knows (seen on 1.40).
  private static void frame(HttpHeaders written, Framing framing) {
    if (written.contains("content-length")) {
      return;
    }
    if (framing.endsHere && !framing.isForHead) {
      written.add("content-length", "0");
    } else {
      written.add("transfer-encoding", "chunked");
    }
  }

  private static void add(HttpHeaders written, Header header, Consumer<String> unsent) {
    try {
      written.add(header.name(), header.value());
    } catch (IllegalArgumentException e) {
      unsent.accept(header.name()); // a line end in it, say: it would become a header of its own
    }
  }

  private static HttpResponseStatus status(@Nullable String code) {
    if (code == null || !code.matches("[2-9][0-9]{2}")) {
      return HttpResponseStatus.SERVICE_UNAVAILABLE;
    }
    return Statuses.of(Integer.parseInt(code));
  }
}
