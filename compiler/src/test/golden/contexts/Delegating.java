import dev.demitasse.*;

/** A stream's object may be made by another one, and is then like any object. */
@Filter("delegating")
final class Delegating extends HttpFilter {
  // host: create 1; create 2 of 1; request 2; request 2; create 3 of 1; request 3; request 2; delete 2; response 3
  private final Inner inner = new Inner();
  private int own;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("{}", ++own);
    return inner.onRequestHeaders(headers, endOfStream);
  }

  static final class Inner extends HttpFilter {
    private int count;
    private String path = "-";

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("inner {} {}", ++count, path);
      path = headers.path();
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("inner response");
      return CONTINUE;
    }
  }
}
