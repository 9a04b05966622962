package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request as filters see it in Envoy: pseudo headers first, names in lower case, order, repeats
 * and bytes as they came, {@code x-forwarded-proto} and {@code x-request-id} added.
 *
 * @param headers the header map of the request
 * @param endsHere whether no body follows
 * @param waits whether the client wants to be asked for the body
 * @param closes whether the client wants the connection to end after the response
 */
record RequestHead(HeaderList headers, boolean endsHere, boolean waits, boolean closes) {
  /** Reads what Netty has, or has not, decoded. */
  static RequestHead of(HttpRequest request) throws Refusal {
    HttpHeaders raw = request.headers();
    OutsideHeaders outside = OutsideHeaders.of(raw);
    RequestChecks.check(request);
    RequestTarget target = RequestTarget.of(request.method().name(), request.uri(), host(raw));
    HeaderList headers = HeaderList.ofRequest();
    addPseudo(headers, target, request);
    addOthers(headers, raw, outside);
    cleanTe(headers);
    cleanReferer(headers);
    addMissing(headers);
    check(headers, outside);
    if (target.path() == null) {
      headers.remove("content-length"); // it is 0: there is no body, but there may be a tunnel
    }
    boolean waits = "100-continue".equalsIgnoreCase(headers.first("expect"));
    if (waits) {
      headers.remove("expect");
    }
    boolean hasBody = HttpUtil.isTransferEncodingChunked(request) || RequestChecks.length(raw) > 0;
    boolean closes = outside.closes() || target.path() == null;
    return new RequestHead(headers, !hasBody, waits, closes);
  }

  // As Envoy's connection manager does, when it has the headers as filters see them.
  private static void check(HeaderList headers, OutsideHeaders outside) throws Refusal {
    String type = headers.first("content-type");
    boolean isQuery = "QUERY".equals(headers.first(":method")) && NoRoute.hasAbsolutePath(headers);
    if (isQuery && (type == null || type.isEmpty())) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    if (outside.isUpgrade() && !NoRoute.isFor(headers)) {
      throw Refusal.withoutBody(HttpResponseStatus.FORBIDDEN); // a route would have to allow it
    }
  }

  private static @Nullable String host(HttpHeaders raw) {
    HeaderList hosts = HeaderList.ofRequest();
    raw.getAll("host").forEach(each -> hosts.add(":authority", each));
    return hosts.first(":authority");
  }

  // The order is Envoy's, which differs where the request line held the whole URL.
  private static void addPseudo(HeaderList headers, RequestTarget target, HttpRequest request) {
    headers.add(":authority", target.authority());
    if (target.scheme() != null) {
      headers.add(":scheme", target.scheme());
    }
    if (target.path() != null) {
      headers.add(":path", target.path());
    }
    headers.add(":method", request.method().name());
  }

  private static void addOthers(HeaderList headers, HttpHeaders raw, OutsideHeaders outside) {
    Iterator<Map.Entry<CharSequence, CharSequence>> each = raw.iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      String name = header.getKey().toString().toLowerCase(Locale.ROOT);
      if (!name.equals("host") && !outside.contains(name)) {
        headers.add(name, header.getValue().toString());
      }
    }
  }

  private static void addMissing(HeaderList headers) {
    if (headers.first("x-forwarded-proto") == null) {
      headers.add("x-forwarded-proto", "http");
    }
    if (headers.first(":scheme") == null) {
      boolean isHttps = headers.first("x-forwarded-proto").equalsIgnoreCase("https");
      headers.add(":scheme", isHttps ? "https" : "http");
    }
    if (headers.first("x-request-id") == null || headers.first("x-request-id").isEmpty()) {
      headers.put("x-request-id", UUID.randomUUID().toString());
    }
  }

  // Only trailers may be passed on (conn_manager_utility.cc, sanitizeTEHeader).
  private static void cleanTe(HeaderList headers) {
    String value = headers.first("te");
    if (value == null || value.isEmpty()) {
      return;
    }
    if (Stream.of(value.split(",", -1)).map(String::strip).anyMatch("trailers"::equals)) {
      headers.put("te", "trailers");
    } else {
      headers.remove("te");
    }
  }

  private static void cleanReferer(HeaderList headers) {
    String value = headers.first("referer");
    if (value != null && !Referer.isValid(value)) {
      headers.remove("referer");
    }
  }
}
