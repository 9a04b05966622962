package dev.demitasse.samples.headerauth;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

/** Lets nobody pass who does not bring the token. */
@Filter("header-auth")
final class HeaderAuth extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    return "Bearer secret-token".equals(headers.get("authorization"))
        ? CONTINUE
        : reply(401).header("www-authenticate", "Bearer").body("unauthorized\n");
  }
}
