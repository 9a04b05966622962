import dev.demitasse.*;

/** Two classes of streams from one plugin, without a field of their own. */
@Filter("two-kinds")
final class TwoKinds extends Plugin {
  private boolean odd;

  // host: create 1; create 2 of 1; create 3 of 1; request 3; request 2; response 2; response 3
  @Override
  public HttpFilter newHttpFilter() {
    odd = !odd;
    return odd ? new First() : new Second();
  }

  static final class First extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("first");
      return CONTINUE;
    }
  }

  static final class Second extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("second");
      return PAUSE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("second's response");
      return CONTINUE;
    }
  }
}
