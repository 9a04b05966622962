package dev.demitasse.samples.requestcounter;

import dev.demitasse.Action;
import dev.demitasse.Counter;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;

/** Counts requests among the host's statistics. */
@Filter("request-counter-metric")
final class RequestCounter extends Plugin {
  private static final Counter REQUESTS = Counter.of("demitasse_requests_total");

  @Override
  public boolean onVmStart() {
    return REQUESTS.define().ok();
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      REQUESTS.increment();
      return CONTINUE;
    }
  }
}
