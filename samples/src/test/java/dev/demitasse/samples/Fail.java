package dev.demitasse.samples;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

/** Answers every request with 500 in place of the upstream. */
@Filter("fail")
public final class Fail extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    return reply(500).body("failed\n");
  }
}
