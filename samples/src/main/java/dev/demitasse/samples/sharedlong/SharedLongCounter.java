package dev.demitasse.samples.sharedlong;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.SharedLong;
import dev.demitasse.Status;

/** Counts requests in shared data: the loop of {@code shared-counter} in one call, bounded. */
@Filter("shared-long")
final class SharedLongCounter extends Plugin {
  private static final SharedLong COUNT = SharedLong.of("my_long");

  @Override
  public boolean onVmStart() {
    Status created = COUNT.putIfAbsent(1);
    return created.ok() || created == Status.CAS_MISMATCH; // another VM was first
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      SharedLong.Read count = COUNT.incrementAndGet();
      if (count.status().ok()) {
        Log.info("incremented shared value: {}", count.value());
      } else {
        Log.warn("error incrementing shared value");
      }
      return CONTINUE;
    }
  }
}
