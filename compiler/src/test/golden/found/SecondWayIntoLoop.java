import dev.demitasse.*;

/** The same before a loop and in it was done once, and so the loop was entered there, too. */
@Filter("second-way-into-loop")
final class SecondWayIntoLoop extends HttpFilter {
  private int left;

  // host: create 1; create 2 of 1; request 2; request 2 x=0; request 2 before=1 x=1; request 2 x=1 within=1
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    left = 5;
    if (headers.contains("before")) {
      Log.info("same");
    } else {
      Log.warn("other");
    }
    while (headers.contains("x")) {
      if (left-- < 0) {
        break;
      }
      if (headers.contains("within")) {
        Log.info("same");
      } else {
        Log.error("third");
      }
    }
    return CONTINUE;
  }
}
