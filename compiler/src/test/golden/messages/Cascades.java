import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** One message for one mistake: not one more for each use of what could not be made. */
@Filter("cascades")
final class Cascades extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Thread thread = new Thread(); // error: D0307
    thread.setName("later");
    start(thread);
    Log.info(Cascades.class.getName().substring(1)); // error: D0308
    throw new IllegalStateException(headers.path()); // error: D0203
  }

  private static void start(Thread thread) {
    thread.start();
    System.out.println(thread.getName()); // error: D0312
  }
}
