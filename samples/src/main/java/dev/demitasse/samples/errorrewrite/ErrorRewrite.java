package dev.demitasse.samples.errorrewrite;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.ResponseHeaders;

/** Hides errors of the server: each 5xx becomes a 404; the body stays. */
@Filter("error-rewrite")
final class ErrorRewrite extends HttpFilter {
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    String status = headers.get(":status", "");
    if (status.length() == 3 && status.charAt(0) == '5') {
      headers.set(":status", "404");
    }
    return CONTINUE;
  }
}
