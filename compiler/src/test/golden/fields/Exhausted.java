import dev.demitasse.*;

/** Stores more and more until memory ends: the last callbacks fail, what was stored before stays. */
@Filter("exhausted")
final class Exhausted extends HttpFilter {
  private @Nullable Link links;
  private int count;

  // only on: LOWERED_PLAIN, LOWERED
  // host: create 1; create 2 of 1; request 2 n=4; response 2; request 2 n=30; response 2; request 2 n=5; response 2; request 2 n=0; request 2 n=20; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    long n = headers.getLong("n", 0);
    if (n == 0) {
      links = null;
      return CONTINUE;
    }
    String text = "x";
    for (long i = 0; i < n; i++) {
      text = text + text;
    }
    links = new Link(text, links);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    for (Link link = links; link != null; link = link.next()) {
      Log.info("{}", link.text().length());
    }
    return CONTINUE;
  }

  record Link(String text, @Nullable Link next) {}
}
