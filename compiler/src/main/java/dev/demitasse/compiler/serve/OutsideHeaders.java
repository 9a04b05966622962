package dev.demitasse.compiler.serve;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers of a request that end at a proxy: those that speak of this connection only, and those
 * that Envoy believes only from inside its mesh (seen on Envoy 1.40 with the default settings of
 * its connection manager).
 */
final class OutsideHeaders {
  private static final Set<String> OF_CONNECTION =
      Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

  private static final Set<String> INTERNAL =
      Set.of(
          "x-envoy-expected-rq-timeout-ms",
          "x-envoy-force-trace",
          "x-envoy-hedge-on-per-try-timeout",
          "x-envoy-internal",
          "x-envoy-ip-tags",
          "x-envoy-max-retries",
          "x-envoy-original-url",
          "x-envoy-retriable-header-names",
          "x-envoy-retriable-status-codes",
          "x-envoy-retry-grpc-on",
          "x-envoy-retry-on",
          "x-envoy-upstream-alt-stat-name",
          "x-envoy-upstream-rq-per-try-timeout-ms",
          "x-envoy-upstream-rq-timeout-alt-response",
          "x-envoy-upstream-rq-timeout-ms",
          "x-envoy-upstream-stream-duration-ms",
          "x-forwarded-client-cert");

  private final Set<String> nominated = new TreeSet<>();

  /** {@code connection} is all values of that header; it may name further ones. */
  OutsideHeaders(Iterable<String> connection) {
    for (String value : connection) {
      for (String name : value.split(",", -1)) {
        nominated.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether the connection header names it: a header, or an option such as {@code close}. */
  boolean isNominated(String name) {
    return nominated.contains(name);
  }

  /** Whether no filter sees it, nor the upstream. */
  boolean contains(String name, String value) {
    if (name.equals("te")) {
      return !value.toLowerCase(Locale.ROOT).contains("trailers");
    }
    return OF_CONNECTION.contains(name)
        || INTERNAL.contains(name)
        || nominated.contains(name)
        || name.equals("expect") && value.equalsIgnoreCase("100-continue");
  }

  /** Whether it speaks of one connection only; for responses. */
  static boolean isOfConnection(String name) {
    return OF_CONNECTION.contains(name);
  }
}
