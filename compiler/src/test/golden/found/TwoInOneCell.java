import dev.demitasse.*;

/** Objects of streams that are made in one cell and kept as copies, each its own. */
@Filter("two-in-one-cell")
final class TwoInOneCell extends HttpFilter {
  // host: create 1; create 2 of 1; create 3 of 1; request 2; request 3; request 2; response 3; response 2
  private int count;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("request {}", --count);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("response {}", count);
    return CONTINUE;
  }
}
