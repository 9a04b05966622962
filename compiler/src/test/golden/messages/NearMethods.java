import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** A method that is not there: what there is instead. */
@Filter("near")
final class NearMethods extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String path = headers.path();
    if (path.isBlank()) { // error: D0301
      Log.info(path.substring(0) + path.lastIndexOf("/", 3)); // error: D0301
    }
    boolean same = path.contentEquals("/"); // error: D0301
    boolean region = path.startsWith("/") && path.regionMatches(0, "/a", 0, 2); // error: D0301
    Log.info("" + Integer.toString(path.length(), 16)); // error: D0301
    String lower = path.toLowerCase(); // error: D0316
    String clean = path.replace("a", "b").replace('c', 'd'); // error: D0301
    String trimmed = path.trim(); // error: D0301
    int number = Integer.parseInt(path); // error: D0301
    long big = Long.parseLong(path); // error: D0301
    return same || region ? CONTINUE : PAUSE;
  }
}
