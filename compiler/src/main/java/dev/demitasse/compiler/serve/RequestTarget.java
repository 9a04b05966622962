package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/**
 * What a request line asks for.
 *
 * @param scheme null if the request does not say
 * @param authority from the target itself if it is a whole URL, else from the host header
 */
record RequestTarget(@Nullable String scheme, String authority, String path) {

  /** {@code host} is null if there is no such header. */
  static RequestTarget of(String target, @Nullable String host) throws Refusal {
    check(target);
    if (target.equals("*")) {
      throw Refusal.withoutBody(HttpResponseStatus.NOT_FOUND); // no route begins so
    }
    RequestTarget read = target.startsWith("/") ? origin(target, host) : absolute(target);
    if (read.path.indexOf('#') >= 0) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    return read;
  }

  private static RequestTarget origin(String target, @Nullable String host) throws Refusal {
    if (host == null) {
      throw Refusal.withoutBody(HttpResponseStatus.BAD_REQUEST);
    }
    check(host);
    if (host.indexOf('/') >= 0) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
    return new RequestTarget(null, host, target);
  }

  private static RequestTarget absolute(String target) throws Refusal {
    int end = target.indexOf("://");
    String scheme = end < 0 ? "" : target.substring(0, end).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
    String rest = target.substring(end + 3);
    int path = rest.indexOf('/');
    return path < 0
        ? new RequestTarget(scheme, rest, "/")
        : new RequestTarget(scheme, rest.substring(0, path), rest.substring(path));
  }

  // Visible ASCII only.
  private static void check(String text) throws Refusal {
    if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw Refusal.of(HttpResponseStatus.BAD_REQUEST);
    }
  }
}
