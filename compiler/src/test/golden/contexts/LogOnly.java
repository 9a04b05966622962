import dev.demitasse.*;

/** Streams that come without a create, as those that are only logged do, are made then. */
@Filter("log-only")
final class LogOnly extends HttpFilter {
  private int calls = 5;

  // host: create 1; log 7; log 7; done 7; delete 7; log 7; create 8 of 1; log 8; request 9; log 9; delete 1; delete 55
  LogOnly() {
    Log.info("made");
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    calls += 10;
    return CONTINUE;
  }

  @Override
  public void onLog(StreamLog log) {
    calls++;
    Log.info("log {}", calls);
  }
}
