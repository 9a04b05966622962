import dev.demitasse.*;

/**
 * The only way out of a loop was dropped: from its other target the loop came back to the test that
 * would have taken it.
 */
@Filter("only-way-out")
final class OnlyWayOut extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=3; request 2 a=9
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int x = (int) headers.getLong("a", 0);
    if (headers.getLong("b", 0) == 1) {
      Log.info("one");
    } else {
      Log.info("two");
    }
    int y;
    while (true) {
      y = x * x + x;
      if (x <= 5) break;
      if (x > 7) {
        Log.info("big");
        return CONTINUE;
      }
    }
    Log.info("{}", y);
    return CONTINUE;
  }
}
