import dev.demitasse.*;

/** A plugin that could not be made refuses to start, though it has no callback for that. */
@Filter("broken-silent-plugin")
final class BrokenSilentPlugin extends Plugin {
  // host: create 1; vm_start 1; configure 1; create 2 of 1; request 2
  // host: fault proxy_get_shared_data 1 EMPTY; create 1; vm_start 1; configure 1; create 2 of 1; request 2
  private final int quotient;

  BrokenSilentPlugin() {
    quotient = 30 / (SharedData.get("key").status().ordinal() - 1);
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(quotient);
  }

  static final class Stream extends HttpFilter {
    private final int number;

    Stream(int number) {
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request {}", number);
      return CONTINUE;
    }
  }
}
