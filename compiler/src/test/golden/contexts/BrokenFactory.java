import dev.demitasse.*;

/** newHttpFilter throws for some streams, which are broken then. */
@Filter("broken-factory")
final class BrokenFactory extends Plugin {
  private int count = 3;

  // host: create 1; create 2 of 1; create 3 of 1; create 4 of 1; create 5 of 1; request 2; request 3; request 4; request 5; log 4; log 5
  @Override
  public HttpFilter newHttpFilter() {
    count--;
    Log.info("count {}", 6 / count);
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request");
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("log");
    }
  }
}
