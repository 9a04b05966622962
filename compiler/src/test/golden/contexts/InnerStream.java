import dev.demitasse.*;

/** A stream as an inner class sees the fields of its plugin. */
@Filter("inner-stream")
final class InnerStream extends Plugin {
  private int all;

  // host: create 1; create 2 of 1; create 3 of 1; request 2; request 3; request 2; response 3; delete 2; create 2 of 1; request 2
  @Override
  public HttpFilter newHttpFilter() {
    all += 100;
    return new Stream();
  }

  final class Stream extends HttpFilter {
    private int mine;

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      mine++;
      all++;
      Log.info("mine {} all {}", mine, all);
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("response: mine {} all {}", mine, all);
      return CONTINUE;
    }
  }
}
