import dev.demitasse.*;

/** A stream that comes late, when its root context is gone, has a plugin made for it. */
@Filter("deleted-plugin")
final class DeletedPlugin extends Plugin {
  // host: create 1; create 2 of 1; log 2; delete 1; log 3; log 4; log 2; delete 1; request 5
  private int streams;

  DeletedPlugin() {
    Log.info("plugin");
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(++streams);
  }

  static final class Stream extends HttpFilter {
    private final int number;

    Stream(int number) {
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request {}", number);
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("log {}", number);
    }
  }
}
