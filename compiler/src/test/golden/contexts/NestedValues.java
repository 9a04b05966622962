import dev.demitasse.*;

/** What a callback has of the host stays while the host runs another one inside a call. */
@Filter("nested-values")
final class NestedValues extends HttpFilter {
  // host: create 1; create 2 of 1; create 3 of 1; during proxy_log response 3 y=zzzzzz; request 2 x=abc
  // host: request 2 x=hello; during proxy_get_header_map_value response 3 y=zzzzzz; request 2 x=abc
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String x = headers.get("x", "none");
    Log.info("one");
    Log.info("{}!", x.length() > 2 ? x.charAt(0) : 7);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    String y = headers.get("y", "none");
    if (y.length() > 2 && y.charAt(0) == 'z') {
      headers.set("z", "");
    }
    return CONTINUE;
  }
}
