import dev.demitasse.*;

/** Thirty thousand requests overwrite what is kept, in a memory of one page. */
@Filter("overwritten")
final class Overwritten extends Plugin {
  private Pair last = new Pair("none", null);

  // only on: JVM, MODULE
  // memory: 1
  // host: create 1; create 2 of 1; create 3 of 1; times 30000 request 2 x=#; times 1000 request 3 x=#; response 2; response 3
  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  record Pair(String text, @Nullable Pair before) {}

  static final class Stream extends HttpFilter {
    private final Overwritten plugin;
    private String seen = "";

    Stream(Overwritten plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      seen = headers.get("x", "?");
      plugin.last = new Pair(seen + "!", new Pair(plugin.last.text(), null));
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {} {}", seen, plugin.last.text(), plugin.last.before().text());
      return CONTINUE;
    }
  }
}
