package dev.demitasse.samples.hosts;

import java.util.List;
import java.util.stream.Stream;

/** The headers of random messages. */
final class HeaderTables {
  private static final String FEW = "x-a x-b x-c";

  /** Joined by Envoy when they are repeated, or not. */
  private static final String WELL_KNOWN =
      "accept accept-encoding accept-language authorization cache-control content-encoding"
          + " content-language content-type cookie date etag expires from if-match if-none-match"
          + " if-modified-since last-modified location origin pragma range referer retry-after"
          + " server set-cookie vary via user-agent www-authenticate grpc-status grpc-timeout"
          + " grpc-message access-control-allow-origin content-length-x proxy-authorization"
          + " proxy-authenticate trailer warning x-request-id x-forwarded-for x-forwarded-host"
          + " x-forwarded-port x-ot-span-context x-client-trace-id proxy-status age";

  private static final String ENVOYS =
      "x-envoy-internal x-envoy-attempt-count x-envoy-original-path x-envoy-original-dst-host"
          + " x-envoy-downstream-service-node x-envoy-downstream-service-cluster x-envoy-foo"
          + " x-envoy-external-address x-envoy-decorator-operation x-envoy-force-trace"
          + " x-envoy-max-retries x-envoy-retry-on x-envoy-ip-tags x-envoy-original-url"
          + " x-envoy-upstream-rq-timeout-ms x-envoy-expected-rq-timeout-ms"
          + " x-envoy-upstream-service-time x-envoy-degraded x-envoy-overloaded"
          + " x-envoy-immediate-health-check-fail x-envoy-ratelimited x-forwarded-client-cert"
          + " x-envoy-upstream-canary x-envoy-upstream-healthchecked-cluster x-envoy-is-timeout-retry";

  /** A request with one of these is as good as one without. */
  static final List<HeaderRow> ORDINARY =
      List.of(
          new HeaderRow(15, HeaderRow.RANDOM, Values::any),
          HeaderRow.of(40, FEW, Values::any),
          HeaderRow.of(20, WELL_KNOWN, Values::any));

  private static final List<HeaderRow> SPECIAL =
      List.of(
          HeaderRow.of(6, ENVOYS, "1", "true", "", "a"),
          HeaderRow.of(2, FEW, Values::big),
          HeaderRow.of(
              1, "connection", "x-a", "close", "Keep-Alive, X-b", "upgrade", "foo", "", ","),
          HeaderRow.of(1, "te", "trailers", "gzip", "Trailers, deflate", "", "x"),
          HeaderRow.of(1, "upgrade", "websocket", "h2c", "foo/1", "H2C, a", ""),
          HeaderRow.of(1, "keep-alive proxy-connection", "timeout=5", "close", ""),
          HeaderRow.of(1, "x-forwarded-proto", "http", "https", "ftp", "HTTPS", "", "http, https"),
          HeaderRow.of(
              1, "x-forwarded-for", "10.0.0.1", "8.8.8.8", "10.0.0.1, 8.8.8.8", "::1", "", "x"),
          HeaderRow.of(1, "referer", "http://a/b?c#d", "/a", "ftp://a", "http://a b", "http://a:x"),
          HeaderRow.of(1, "expect", "100-continue", "100-Continue", "x", ""),
          HeaderRow.of(
              1, "host", "b", "a:80", "", "A.Example", "[::1]:8", "a b", "a/b", "a,b", "a?"),
          HeaderRow.of(1, "http2-settings", "AAAA", ""));

  static final List<HeaderRow> OF_REQUEST =
      Stream.of(ORDINARY, SPECIAL).flatMap(List::stream).toList();

  /** A request with one of these is refused. */
  static final List<HeaderRow> MALFORMED =
      List.of(
          HeaderRow.of(2, FEW, Values::bad),
          HeaderRow.of(1, ":x x\u00e9 x( x[a x\" x, x{}", Values::any),
          HeaderRow.of(1, "transfer-encoding", "gzip", "chunked, gzip", "identity"),
          HeaderRow.of(1, "content-length", "x", "-1", "+1", "", "99999999999999999999", "0x1"));

  static final List<HeaderRow> OF_RESPONSE =
      List.of(
          new HeaderRow(15, HeaderRow.RANDOM, Values::any),
          HeaderRow.of(40, FEW, Values::any),
          HeaderRow.of(30, WELL_KNOWN, Values::any),
          HeaderRow.of(10, ENVOYS, "1", "true", "", "a"),
          HeaderRow.of(2, FEW, Values::big),
          HeaderRow.of(1, "connection", "keep-alive", "x-a", "foo", ""),
          HeaderRow.of(1, "keep-alive proxy-connection upgrade te", "timeout=5", "x", ""));

  private HeaderTables() {}
}
