import dev.demitasse.*;

/** Metrics of two plugins in one VM: a name is one metric, whatever number a plugin got for it. */
@Filter("metrics")
final class Metrics extends Plugin {
  private static final Counter COUNTER = Counter.of("requests");
  private static final Gauge GAUGE = Gauge.of("level");
  private static final Histogram SIZES = Histogram.of("sizes");

  // host: create 1; create 2 of 1; request 2; vm_start 1; request 2; request 2; response 2
  // host: create 3; vm_start 3; create 4 of 3; request 4; request 2; response 4; response 2
  // host: fault proxy_define_metric 1 INTERNAL_FAILURE; create 5; vm_start 5; request 4
  // host: fault proxy_get_metric * NOT_FOUND; request 4
  @Override
  public boolean onVmStart() {
    return COUNTER.define().ok() & GAUGE.define().ok() & SIZES.define().ok();
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("{} {} {}", COUNTER.increment(), GAUGE.add(-5), SIZES.record(77));
      Log.info("{} {}", COUNTER.get(-1), GAUGE.get(-2));
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {}", COUNTER.add(0), GAUGE.set(1L << 40));
      Log.info("{} {}", COUNTER.add(1L << 40), COUNTER.get(-1));
      return CONTINUE;
    }
  }
}
