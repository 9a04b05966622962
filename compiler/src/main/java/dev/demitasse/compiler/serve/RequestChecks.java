package dev.demitasse.compiler.serve;

import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Envoy refuses before it looks at the target, in its order (seen on 1.40). */
final class RequestChecks {
  /** So many headers does Envoy take in a message, counted joined. */
  static final int MAX_HEADERS = 100;

  /** The methods that Envoy knows; it refuses others, and lower case. */
  private static final Set<String> METHODS =
      Set.of(
          """
          ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK MERGE MKACTIVITY MKCALENDAR \
          MKCOL MOVE NOTIFY OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT \
          SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE"""
              .split(" ", -1));

  private static final Pattern LINE_TARGET =
      Pattern.compile(
          "[/*][!-~]*|[A-Za-z][A-Za-z0-9+.-]*://[!-~&&[^"
              + Pattern.quote(RequestTarget.NOT_IN_HOSTS)
              + "]]*([/?][!-~]*)?");

  private RequestChecks() {}

  /** Of what Netty has, or has not, decoded. */
  static void check(HttpRequest request) throws Refusal {
    checkLine(request);
    checkDecoded(request);
    checkHeaders(request);
    checkEncoding(request);
    checkRest(request);
  }

  // That of Envoy's parser, which does not wait for the headers.
  private static void checkLine(HttpRequest request) throws Refusal {
    boolean isTarget =
        LINE_TARGET.matcher(request.uri()).matches() || request.method().equals(HttpMethod.CONNECT);
    if (!METHODS.contains(request.method().name()) || !isTarget) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
  }

  // Netty, too, refuses bodies whose end is not told, but not as Envoy does.
  private static void checkDecoded(HttpRequest request) throws Refusal {
    if (request.decoderResult().isSuccess()) {
      return;
    }
    Refusal refusal = Refusal.of(request.decoderResult().cause());
    String length = request.headers().get("content-length");
    boolean isConnect = request.method().equals(HttpMethod.CONNECT);
    boolean hasEncoding = request.headers().contains("transfer-encoding");
    if (hasEncoding && (length == null || isConnect && length.equals("0"))) {
      checkEncoding(request);
      checkRest(request);
    }
    throw refusal;
  }

  // What Envoy's codec asks when it has all headers, and then its connection manager.
  private static void checkRest(HttpRequest request) throws Refusal {
    boolean isConnect = request.method().equals(HttpMethod.CONNECT);
    if (isConnect && length(request.headers()) > 0
        || !RequestTarget.isValid(request.method().name(), request.uri())) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      throw Refusal.of(HttpResponseStatus.UPGRADE_REQUIRED);
    }
  }

  private static void checkHeaders(HttpRequest request) throws Refusal {
    checkNumber(request.headers());
    Iterator<Map.Entry<CharSequence, CharSequence>> each = request.headers().iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      if (!isName(header.getKey()) || !isValue(header.getValue())) {
        throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
      }
    }
  }

  private static void checkNumber(HttpHeaders raw) throws Refusal {
    HeaderList joined = HeaderList.ofRequest();
    Iterator<Map.Entry<CharSequence, CharSequence>> each = raw.iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      String name = header.getKey().toString();
      boolean isHost = name.equalsIgnoreCase("host");
      joined.add(isHost ? ":authority" : name, header.getValue().toString());
    }
    if (joined.size() > MAX_HEADERS) {
      throw Refusal.of(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
  }

  private static void checkEncoding(HttpRequest request) throws Refusal {
    boolean mayBeChunked = !request.method().equals(HttpMethod.CONNECT);
    for (String encoding : request.headers().getAll("transfer-encoding")) {
      if (!mayBeChunked || !encoding.equalsIgnoreCase("chunked")) {
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

  /** The length of a body, 0 if it is not told; Netty has refused what is no number. */
  static long length(HttpHeaders raw) {
    String length = raw.get("content-length");
    return length == null ? 0 : Long.parseLong(length.strip());
  }
}
