import dev.demitasse.*;
import java.util.function.Predicate;

/** A lambda in a field keeps what it has captured. */
@Filter("kept-lambda")
final class KeptLambda extends Plugin {
  private Predicate<String> accepts = path -> false;

  // host: create 1; create 2 of 1; request 2 x=a; configure 1 a; request 2 x=a; request 2 x=b; times 500 configure 1 b; request 2 x=a; request 2 x=b
  @Override
  public boolean onConfigure(Configuration configuration) {
    String wanted = configuration.text();
    accepts = path -> path.equals(wanted);
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final KeptLambda plugin;

    Stream(KeptLambda plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      return plugin.accepts.test(headers.get("x", "")) ? CONTINUE : PAUSE;
    }
  }
}
