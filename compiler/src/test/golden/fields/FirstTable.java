import dev.demitasse.*;

/** The table of contexts stays where the callback that makes it has no object to keep. */
@Filter("first-table")
final class FirstTable extends HttpFilter {
  private @Nullable String seen;

  // host: create 1; create 17 of 1; response 17; request 17 x=a; response 17; create 33 of 1; response 17; response 33
  FirstTable() {
    Log.info("made");
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    seen = headers.get("x");
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("{}", seen);
    return CONTINUE;
  }
}
