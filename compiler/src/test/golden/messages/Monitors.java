import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** What javac makes of a monitor is a handler, too. */
@Filter("monitors")
final class Monitors extends HttpFilter {
  private final Object lock = new Object();

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    synchronized (lock) {
      Log.info(headers.path().substring(1)); // error: D0219
    }
    try {
      synchronized (this) {
        Log.info(headers.path().substring(2)); // error: D0219
      }
      Log.info(headers.path().substring(3)); // error: D0204
    } catch (IndexOutOfBoundsException e) {
      Log.info("short");
    }
    return CONTINUE;
  }
}
