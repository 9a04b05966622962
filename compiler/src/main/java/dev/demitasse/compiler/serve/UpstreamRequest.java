package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.Header;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/** Makes the request for an upstream from the header map that the filters left. */
final class UpstreamRequest {
  private UpstreamRequest() {}

  /**
   * The request; null if a filter has left something that cannot be sent.
   *
   * @param length what the headers say of the body; null if it does not hold
   */
  static @Nullable HttpRequest of(HeaderList headers, boolean endsHere, @Nullable String length) {
    String method = headers.first(":method");
    String path = headers.first(":path");
    if (method == null || path == null || !isVisible(method) || !isVisible(path)) {
      return null;
    }
    try {
      HttpRequest request =
          new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), path);
      add(headers, request);
      if (length == null) {
        request.headers().remove("content-length");
      }
      if (length == null && !endsHere) {
        request.headers().add("transfer-encoding", "chunked");
      }
      return request;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void add(HeaderList headers, HttpRequest request) {
    String authority = headers.first(":authority");
    if (authority != null) {
      request.headers().add("host", authority);
    }
    for (Header header : headers.headers()) {
      if (!header.name().startsWith(":") && !OutsideHeaders.isOfConnection(header.name())) {
        request.headers().add(header.name(), header.value());
      }
    }
  }

  private static boolean isVisible(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c != 0x7f);
  }
}
