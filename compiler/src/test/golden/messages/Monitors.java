import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** What javac makes of a monitor is a handler, too, but no mistake of its own. */
@Filter("monitors")
final class Monitors extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    synchronized (this) {
      Log.info(headers.path().substring(1));
    }
    try {
      synchronized (this) {
        Log.info(headers.path().substring(2)); // error: D0204
      }
      Log.info(headers.path().substring(3));
    } catch (IndexOutOfBoundsException e) {
      Log.info("short");
    }
    return CONTINUE;
  }
}
