package dev.demitasse.samples;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

/** Answers every request with 403 in place of the upstream. */
@Filter("refuse")
public final class Refuse extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    return reply(403).body("refused\n");
  }
}
