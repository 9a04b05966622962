package dev.demitasse.samples.logheaders;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** Logs each header of a request. */
@Filter("log-headers")
final class LogHeaders extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.forEach((name, value) -> Log.info("request header --> {}: {}", name, value));
    return CONTINUE;
  }
}
