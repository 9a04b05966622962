import dev.demitasse.*;

/** Where memory does not suffice for the texts of a plugin they are empty; the next ones are kept. */
@Filter("exhausted-texts")
final class ExhaustedTexts extends Plugin {
  private String text = "first";
  private String other = "other";

  // only on: LOWERED_PLAIN, LOWERED
  // host: create 1; create 2 of 1; response 2; request 2 n=4; response 2; request 2 n=22; response 2; request 2 n=5; response 2; request 2 n=24; response 2; request 2 n=6; response 2; request 2 n=40; response 2
  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final ExhaustedTexts plugin;

    Stream(ExhaustedTexts plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      long n = headers.getLong("n", 0);
      String text = "x";
      for (long i = 0; i < n; i++) {
        text = text + text;
      }
      plugin.text = text;
      plugin.other = "n" + n;
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {}", plugin.text.length(), plugin.other);
      return CONTINUE;
    }
  }
}
