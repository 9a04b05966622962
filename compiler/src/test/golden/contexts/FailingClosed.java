import dev.demitasse.*;

/** An exception in each callback: one line, and the answer of onError = CLOSED. */
@Filter(value = "failing", onError = OnError.CLOSED)
final class FailingClosed extends Plugin {
  // host: create 1; vm_start 1; configure 1 a; configure 1; create 2 of 1; request 2 n=1; request 2 n=0; response 2 n=1; response 2 n=0
  // host: log 2; done 2; delete 2; done 1; delete 1
  @Override
  public boolean onVmStart() {
    String none = null;
    return none.isEmpty();
  }

  @Override
  public boolean onConfigure(Configuration configuration) {
    return 10 / configuration.text().length() > 1;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      int n = (int) headers.getLong("n", 5);
      Log.info("quotient {}", 10 / n);
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      int n = (int) headers.getLong("n", 5);
      headers.add("char", "" + "x".charAt(1 - n));
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("before");
      Log.info(log.requestHeaders().get("absent").substring(1));
    }

    @Override
    public boolean onDone() {
      Status[] all = Status.values();
      return all[all.length].ok();
    }
  }
}
