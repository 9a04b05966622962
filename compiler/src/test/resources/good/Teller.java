import dev.demitasse.Action;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;

@Filter("teller")
final class Teller extends Plugin {
  @Override
  public boolean onConfigure(Configuration configuration) {
    Log.info("configured: " + configuration.text());
    return !configuration.text().equals("refuse");
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.warn("path: " + headers.path());
      return CONTINUE;
    }

    @Override
    public boolean onDone() {
      Log.info("done");
      return true;
    }
  }
}
