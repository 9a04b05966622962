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
    HttpResponseStatus status = status(headers.first(":status"));
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
    HttpHeaders written = response.headers();
    for (Header header : headers.headers()) {
      if (!header.name().startsWith(":") && !OutsideHeaders.isOfConnection(header.name())) {
        add(written, header, unsent);
      }
    }
    boolean hasBody = !framing.isForHead && !isEmpty(status);
    frame(written, framing, hasBody);
    if (!written.contains("date")) {
      written.add("date", DateFormatter.format(new Date()));
    }
    written.set("server", SERVER);
    if (framing.closes) {
      written.add("connection", "close");
    }
    return new ResponseHead(response, hasBody);
  }

  private static void frame(HttpHeaders written, Framing framing, boolean hasBody) {
    String length = written.get("content-length");
    if (length != null && !length.equals(framing.length)) {
      written.remove("content-length");
      length = null;
    }
    if (!hasBody || length != null) {
      return;
    }
    if (framing.endsHere) {
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
    return HttpResponseStatus.valueOf(Integer.parseInt(code));
  }

  private static boolean isEmpty(HttpResponseStatus status) {
    return status.code() == 204 || status.code() == 304;
  }
}
