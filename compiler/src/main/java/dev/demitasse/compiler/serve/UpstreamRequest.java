package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.Header;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Makes the request for an upstream from the header map that the filters left. */
final class UpstreamRequest {
  /** Envoy's router says so to the upstream, and to the filters when they log the stream. */
  private static final String EXPECTED_MILLIS =
      Long.toString(TimeUnit.SECONDS.toMillis(UpstreamConnection.TIMEOUT_SECONDS));

  /**
   * Where Envoy does not say that there is no body ({@code
   * HeaderUtility::requestShouldHaveNoBody}).
   */
  private static final Set<String> MOSTLY_BODYLESS =
      Set.of("GET", "HEAD", "DELETE", "TRACE", "CONNECT");

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
    headers.put("x-envoy-expected-rq-timeout-ms", EXPECTED_MILLIS);
    try {
      HttpRequest request =
          new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), path);
      add(headers, request);
      if (length == null) {
        frame(request, endsHere);
      }
      return request;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void frame(HttpRequest request, boolean endsHere) {
    request.headers().remove("content-length");
    if (!endsHere) {
      request.headers().add("transfer-encoding", "chunked");
    } else if (!MOSTLY_BODYLESS.contains(request.method().name())) {
      request.headers().add("content-length", "0");
    }
  }

  private static void add(HeaderList headers, HttpRequest request) {
    String authority = headers.first(":authority");
    if (authority != null) {
      request.headers().add("host", authority);
    }
    for (Header header : headers.headers()) {
      if (!header.name().startsWith(":") && !OutsideHeaders.OF_CONNECTION.contains(header.name())) {
        request.headers().add(header.name(), header.value());
      }
    }
  }

  private static boolean isVisible(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c != 0x7f);
  }
}
