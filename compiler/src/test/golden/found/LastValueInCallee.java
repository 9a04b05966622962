import dev.demitasse.*;

/** What the host gave before a call is needed in it behind the next value. */
@Filter("last-value-in-callee")
final class LastValueInCallee extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=first b=second c=third; request 2 a=one b=two c=; request 2 b=only
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    both(headers, headers.get("a", "none"));
    both(headers, headers.get("b", "none"));
    both(headers, headers.get("d", "none"));
    return CONTINUE;
  }

  private static void both(RequestHeaders headers, String first) {
    String third = headers.get("c", "");
    if (third.startsWith("t") || third.endsWith("x")) {
      Log.warn(third);
    }
    Log.info(first);
    headers.add("x-all", first);
  }
}
