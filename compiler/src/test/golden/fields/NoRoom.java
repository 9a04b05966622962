import dev.demitasse.*;

/**
 * What is stored last has room while its callback runs, and none to be kept: it is null from then
 * on, the callback fails, and all that was kept before is as it was.
 */
@Filter("no-room")
final class NoRoom extends Plugin {
  private @Nullable Link links;
  private String name = "none";
  private int number;

  // only on: MODULE_PLAIN, MODULE
  // memory: 1
  // host: create 1; configure 1 one; create 2 of 1; request 2 n=4; response 2; request 2 n=15; response 2; request 2 n=5; response 2
  // host: request 2 n=15 more=y; response 2; configure 1 two; response 2; times 10 request 2 n=15; response 2; request 2 n=6; response 2
  // host: create 3 of 1; response 3; request 3 n=15; response 3; request 3 n=3; response 3; response 2; create 1; create 4 of 1; response 4; request 4 n=7; response 4
  @Override
  public boolean onConfigure(Configuration configuration) {
    name = configuration.text();
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  record Link(String text, @Nullable Link next) {}

  static final class Stream extends HttpFilter {
    private final NoRoom plugin;
    private @Nullable String own;

    Stream(NoRoom plugin) {
      this.plugin = plugin;
    }

    /** Keeps a text of 2 to the power of n chars: twice 32 KiB are more than there is. */
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      plugin.number++;
      int size = 1 << (int) headers.getLong("n", 0);
      Bytes.Builder text = Bytes.builder(size);
      for (int i = 0; i < size; i += 4) {
        text.add("text");
      }
      own = "request " + plugin.number;
      Link link = new Link(text.build().text(), plugin.links);
      plugin.links = link;
      if (headers.get("more") != null) {
        own = link.text();
      }
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {} {}", plugin.name, plugin.number, own == null ? "nothing" : own);
      String lengths = "";
      for (Link link = plugin.links; link != null; link = link.next()) {
        lengths = lengths + " " + (link.text() == null ? "-" : "" + link.text().length());
      }
      Log.info("links:{}", lengths);
      return CONTINUE;
    }
  }
}
