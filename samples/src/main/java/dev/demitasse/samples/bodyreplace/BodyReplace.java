package dev.demitasse.samples.bodyreplace;

import dev.demitasse.Action;
import dev.demitasse.Body;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

/** Puts another body in the place of each request's own. */
@Filter("body-replace")
final class BodyReplace extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.remove("content-length");
    return CONTINUE;
  }

  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    if (!endOfStream) {
      return PAUSE;
    }
    body.replace("replaced");
    return CONTINUE;
  }
}
