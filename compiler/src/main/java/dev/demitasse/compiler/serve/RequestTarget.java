package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/**
 * What a request line asks for, as Envoy's HTTP/1 codec takes it apart ({@code
 * source/common/http/http1/codec_impl.cc}, {@code handlePath}).
 *
 * @param scheme null if the request does not say
 * @param authority from the target itself if it is a whole URL, else from the host header
 * @param path null if there is none: of CONNECT
 */
record RequestTarget(@Nullable String scheme, String authority, @Nullable String path) {
  /** Bytes that no host has (seen on Envoy 1.40). */
  static final String NOT_IN_HOSTS = "\"#/<>?\\^`{|}";

  /** Whether it can be read at all. */
  static boolean isValid(String method, String target) {
    if (method.equals("CONNECT")) {
      return Url.isHostAndPort(target);
    }
    Url url = Url.of(target);
    return isLocal(method, target) || url != null && url.scheme().matches("(?i)https?");
  }

  private static boolean isLocal(String method, String target) {
    return target.startsWith("/") || method.equals("OPTIONS") && target.startsWith("*");
  }

  /**
   * Reads one that is valid.
   *
   * @param host null if there is no such header
   */
  static RequestTarget of(String method, String target, @Nullable String host) throws Refusal {
    RequestTarget read = read(method, target, host);
    if (read.path != null && read.path.indexOf('#') >= 0) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    return read;
  }

  private static RequestTarget read(String method, String target, @Nullable String host)
      throws Refusal {
    if (method.equals("CONNECT")) {
      return new RequestTarget(null, target, null);
    }
    if (isLocal(method, target)) {
      checkHost(host);
      return new RequestTarget(null, host, target);
    }
    Url url = Url.of(target);
    return new RequestTarget(url.scheme().toLowerCase(Locale.ROOT), url.authority(), url.path());
  }

  private static void checkHost(@Nullable String host) throws Refusal {
    if (host == null) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    if (!Url.isVisibleWithout(NOT_IN_HOSTS, host)) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
  }
}
