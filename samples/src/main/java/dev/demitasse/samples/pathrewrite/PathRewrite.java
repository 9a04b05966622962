package dev.demitasse.samples.pathrewrite;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

/** Sends what asks for {@code /v1/} to {@code /v2/}, query included. */
@Filter("path-rewrite")
final class PathRewrite extends HttpFilter {
  private static final String OLD = "/v1/";

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String path = headers.path();
    if (path.startsWith(OLD)) {
      headers.set(":path", "/v2/" + path.substring(OLD.length()));
    }
    return CONTINUE;
  }
}
