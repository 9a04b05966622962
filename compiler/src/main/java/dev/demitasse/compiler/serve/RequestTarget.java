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
  private static final String NOT_IN_HOSTS = "\"#/<>?\\^`{|}"; // seen on Envoy 1.40

  /** {@code host} is null if there is no such header. */
  static RequestTarget of(String method, String target, @Nullable String host) throws Refusal {
    refuseUnless(target.chars().allMatch(RequestTarget::isVisible));
    if (method.equals("CONNECT")) {
      refuseUnless(Url.isHostAndPort(target));
      return new RequestTarget(null, target, null);
    }
    boolean isServer = method.equals("OPTIONS") && target.startsWith("*");
    RequestTarget read =
        target.startsWith("/") || isServer ? origin(target, host) : absolute(target);
    if (read.path.indexOf('#') >= 0) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    return read;
  }

  private static RequestTarget origin(String target, @Nullable String host) throws Refusal {
    if (host == null) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    refuseUnless(host.chars().allMatch(c -> isVisible(c) && NOT_IN_HOSTS.indexOf(c) < 0));
    return new RequestTarget(null, host, target);
  }

  private static RequestTarget absolute(String target) throws Refusal {
    Url url = Url.of(target);
    String scheme = url == null ? "" : url.scheme().toLowerCase(Locale.ROOT);
    refuseUnless(scheme.equals("http") || scheme.equals("https"));
    return new RequestTarget(scheme, url.authority(), url.path());
  }

  private static boolean isVisible(int c) {
    return c > ' ' && c < 0x7f;
  }

  private static void refuseUnless(boolean isGood) throws Refusal {
    if (!isGood) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
  }
}
