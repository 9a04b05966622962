package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headers of a request that end at a proxy: those that speak of this connection only, and those
 * that Envoy believes only from inside its mesh (seen on Envoy 1.40 with the default settings of
 * its connection manager).
 */
final class OutsideHeaders {
  /** Those that speak of one connection only. */
  static final Set<String> OF_CONNECTION =
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

  private final Set<String> nominated;

  /** The protocol that the client wants, in lower case; null if it wants to go on as it is. */
  private final @Nullable String upgrade;

  private final boolean closes;

  private OutsideHeaders(Set<String> nominated, @Nullable String upgrade, boolean closes) {
    this.nominated = nominated;
    this.upgrade = upgrade;
    this.closes = closes;
  }

  /** Those of a request; its connection header may name further ones. */
  static OutsideHeaders of(HttpHeaders raw) {
    Set<String> nominated = tokens(raw, "connection");
    boolean closes =
        nominated.contains("close") || tokens(raw, "proxy-connection").contains("close");
    HeaderList joined = HeaderList.ofRequest();
    raw.getAll("upgrade").forEach(value -> joined.add("upgrade", value));
    String upgrade = joined.first("upgrade");
    return new OutsideHeaders(
        nominated,
        nominated.contains("upgrade") && upgrade != null ? upgrade.toLowerCase(Locale.ROOT) : null,
        closes);
  }

  private static Set<String> tokens(HttpHeaders raw, String name) {
    Set<String> tokens = new TreeSet<>();
    for (String value : raw.getAll(name)) {
      for (String token : value.split(",", -1)) {
        tokens.add(token.strip().toLowerCase(Locale.ROOT));
      }
    }
    return tokens;
  }

  /**
   * Whether the connection ends with this request; some clients say so as they say it to a proxy.
   */
  boolean closes() {
    return closes || isUpgrade();
  }

  /**
   * Whether the client wants to change to another protocol. That to HTTP/2 may be overlooked, and
   * is: the connection goes on as it is.
   */
  boolean isUpgrade() {
    return upgrade != null && !upgrade.equals("h2c");
  }

  /** Whether no filter sees it, nor the upstream. */
  boolean contains(String name) {
    if (isUpgrade() && (name.equals("connection") || name.equals("upgrade"))) {
      return false; // filters see what will get no answer
    }
    return OF_CONNECTION.contains(name)
        || INTERNAL.contains(name)
        || !isUpgrade() && nominated.contains(name) && !name.equals("close")
        || name.equals("http2-settings") && "h2c".equals(upgrade);
  }
}
