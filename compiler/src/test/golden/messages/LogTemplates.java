import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** What a template leaves over; without arguments it is no template. */
@Filter("log-templates")
final class LogTemplates extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("{} {}", headers.method(), headers.path());
    Log.info("{} as it is");
    Log.info("{" + "}", endOfStream);
    Log.info("{} {} {}", headers.path()); // error: D0706
    Log.warn("{}", headers.path(), 1, endOfStream); // error: D0706
    Log.debug("path", headers.path()); // error: D0706
    if (!headers.path().isEmpty()) Log.error("{} {}", headers.path()); // error: D0706
    return shown(headers.method());
  }

  private static Action shown(String method) {
    Log.info("{} {}", method); // error: D0706
    return CONTINUE;
  }
}
