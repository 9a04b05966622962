import dev.demitasse.*;

/** What a callback has made for one call is there for the next, whatever the host runs between. */
@Filter("nested-lines")
final class NestedLines extends HttpFilter {
  // host: create 1; create 2 of 1; create 3 of 1; during proxy_log response 3 y=zzzzzz; request 2 x=abc
  // host: request 2 x=hello; response 3 y=z
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String line = "<" + headers.get("x", "none") + ">";
    Log.info(line);
    Log.warn(line);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("resp {}", headers.get("y", "none"));
    return CONTINUE;
  }
}
