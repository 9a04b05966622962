import dev.demitasse.*;

/** A stream whose constructor throws, without any state: one line, and then the answer of onError = OPEN. */
@Filter(value = "broken-stream", onError = OnError.OPEN)
final class BrokenStreamOpen extends HttpFilter {
  // host: create 1; create 2 of 1; request 2; response 2; log 2; done 2; delete 2
  // host: fault proxy_get_shared_data 1 EMPTY; create 3 of 1; request 3; log 3; create 4 of 1; create 3 of 1; request 3; delete 4
  BrokenStreamOpen() {
    Log.info("constructor");
    Log.info("quotient {}", 10 / (SharedData.get("key").status().ordinal() - 1));
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("request");
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("response");
    return CONTINUE;
  }

  @Override
  public void onLog(StreamLog log) {
    Log.info("log");
  }

  @Override
  public boolean onDone() {
    Log.info("done");
    return false;
  }
}
