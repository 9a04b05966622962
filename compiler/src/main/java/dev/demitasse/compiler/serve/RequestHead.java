package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A request as filters see it in Envoy: pseudo headers first, names in lower case, order, repeats
 * and bytes as they came, {@code x-forwarded-proto} and {@code x-request-id} added.
 *
 * @param headers the header map of the request
 * @param endsHere whether no body follows
 * @param closes whether the client wants the connection to end after the response
 */
record RequestHead(HeaderList headers, boolean endsHere, boolean closes) {
  /** Envoy's limit for names and values together. */
  static final int MAX_BYTES = 60 * 1024;

  private static final int MAX_HEADERS = 100;

  /** The methods that Envoy knows; it refuses others, and lower case. */
  private static final Set<String> METHODS =
      Set.of(
          "ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL"
              .concat(
                  " MOVE M-SEARCH NOTIFY OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT REBIND")
              .concat(" REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE")
              .split(" ", -1));

  /** Reads what Netty could decode. */
  static RequestHead of(HttpRequest request) throws Refusal {
    checkLine(request);
    HttpHeaders raw = request.headers();
    checkHeaders(request);
    OutsideHeaders outside = new OutsideHeaders(raw.getAll("connection"));
    checkUpgrade(raw, outside);
    RequestTarget target = RequestTarget.of(request.uri(), host(raw));
    HeaderList headers = HeaderList.ofRequest();
    addPseudo(headers, target, request);
    addOthers(headers, raw, outside);
    boolean hasBody = HttpUtil.isTransferEncodingChunked(request) || length(raw) > 0;
    return new RequestHead(headers, !hasBody, outside.isNominated("close"));
  }

  private static void checkLine(HttpRequest request) throws Refusal {
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      throw Refusal.of(HttpResponseStatus.UPGRADE_REQUIRED);
    }
    if (!METHODS.contains(request.method().name())) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
    if (request.method().name().equals("CONNECT")) {
      throw Refusal.withoutBody(HttpResponseStatus.NOT_FOUND); // no route is for it
    }
  }

  private static void checkHeaders(HttpRequest request) throws Refusal {
    int bytes = request.uri().length();
    Iterator<Map.Entry<CharSequence, CharSequence>> each = request.headers().iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      bytes += header.getKey().length() + header.getValue().length();
      if (!isName(header.getKey()) || !isValue(header.getValue())) {
        throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
      }
    }
    if (bytes > MAX_BYTES || request.headers().size() > MAX_HEADERS) {
      throw Refusal.of(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    for (String encoding : request.headers().getAll("transfer-encoding")) {
      if (!encoding.equalsIgnoreCase("chunked")) {
        throw Refusal.of(HttpResponseStatus.NOT_IMPLEMENTED);
      }
    }
  }

  // RFC 9110, section 5.6.2, token.
  private static boolean isName(CharSequence name) {
    return name.length() > 0
        && name.chars()
            .allMatch(
                c ->
                    c >= '0' && c <= '9'
                        || c >= 'A' && c <= 'Z'
                        || c >= 'a' && c <= 'z'
                        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }

  private static boolean isValue(CharSequence value) {
    return value.chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\t');
  }

  // An upgrade to HTTP/2 may be overlooked, and is: the connection goes on as it is.
  private static void checkUpgrade(HttpHeaders raw, OutsideHeaders outside) throws Refusal {
    String upgrade = raw.get("upgrade");
    if (upgrade != null && outside.isNominated("upgrade") && !upgrade.equalsIgnoreCase("h2c")) {
      throw Refusal.withoutBody(HttpResponseStatus.FORBIDDEN);
    }
  }

  private static @Nullable String host(HttpHeaders raw) {
    List<String> hosts = raw.getAll("host");
    return hosts.isEmpty() ? null : String.join(",", hosts);
  }

  // The order is Envoy's, which differs where the request line held the whole URL.
  private static void addPseudo(HeaderList headers, RequestTarget target, HttpRequest request) {
    headers.add(":authority", target.authority());
    if (target.scheme() != null) {
      headers.add(":scheme", target.scheme());
    }
    headers.add(":path", target.path()).add(":method", request.method().name());
    if (target.scheme() == null) {
      String forwarded = request.headers().get("x-forwarded-proto");
      headers.add(":scheme", "https".equals(forwarded) ? "https" : "http");
    }
  }

  private static void addOthers(HeaderList headers, HttpHeaders raw, OutsideHeaders outside) {
    Iterator<Map.Entry<CharSequence, CharSequence>> each = raw.iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      String name = header.getKey().toString().toLowerCase(Locale.ROOT);
      String value = header.getValue().toString();
      if (name.equals("te") && !outside.contains(name, value)) {
        headers.set(name, "trailers");
      } else if (!name.equals("host") && !outside.contains(name, value)) {
        headers.add(name, value);
      }
    }
    if (headers.first("x-forwarded-proto") == null) {
      headers.add("x-forwarded-proto", "http");
    }
    if (headers.first("x-request-id") == null) {
      headers.add("x-request-id", UUID.randomUUID().toString());
    }
  }

  // Netty has refused what is no number.
  private static long length(HttpHeaders raw) {
    String length = raw.get("content-length");
    return length == null ? 0 : Long.parseLong(length.strip());
  }
}
