import dev.demitasse.*;

/** Fields of a plugin are given texts that one place makes again and again while it is configured. */
@Filter("texts-in-loops")
final class TextsInLoops extends Plugin {
  private String even = "";
  private String odd = "";
  private String all = "";

  // host: create 1; create 2 of 1; request 2; configure 1 a,bc,def; request 2; configure 1 x; request 2; configure 1 ,,longer than before; request 2
  @Override
  public boolean onConfigure(Configuration configuration) {
    String rest = configuration.text();
    all = rest.substring(rest.isEmpty() ? 0 : 1);
    for (int i = 0; !rest.isEmpty(); i++) {
      int comma = rest.indexOf(',');
      String part = rest.substring(0, comma < 0 ? rest.length() : comma);
      rest = comma < 0 ? "" : rest.substring(comma + 1);
      if (i % 2 == 0) {
        even = part;
      } else {
        odd = part;
      }
    }
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final TextsInLoops plugin;

    Stream(TextsInLoops plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("{}|{}|{}", plugin.even, plugin.odd, plugin.all);
      return CONTINUE;
    }
  }
}
