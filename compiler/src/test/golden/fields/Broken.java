import dev.demitasse.*;

/** What a callback has stored before an exception ends it stays, as on the JVM. */
@Filter("broken")
final class Broken extends HttpFilter {
  private @Nullable String before;
  private @Nullable String after;

  // host: create 1; create 2 of 1; request 2 x=abcdef; response 2; request 2 x=abc; response 2; request 2 x=abcdefgh; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String x = headers.get("x", "");
    before = x + "!";
    after = x.substring(4);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("{} {}", before, after);
    return CONTINUE;
  }
}
