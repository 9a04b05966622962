import dev.demitasse.*;

/** Texts of a filter's own that take more than a page or two leave as much room behind them. */
@Filter("large-texts")
final class LargeTexts extends HttpFilter {
  private static final String A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String B = A + A + A + A + A + A + A + A + A + A + A + A + A + A + A + A;
  private static final String C = B + B + B + B + B + B + B + B + B + B + B + B + B + B + B;
  private static final String D = A + A + A + A + A + A + A + A + A + A + A + A + A + A + A;
  private static final String E = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + B + B + C + C + C + D;

  // Data end a few bytes before a page does.
  // host: create 1; create 2 of 1; request 2 x=hello; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.set("l0", "b" + E);
    headers.set("l1", "c" + E);
    headers.set("l2", "d" + E);
    headers.set("l3", "e" + E);
    Log.info("x is {}!", headers.get("x", "none"));
    return CONTINUE;
  }
}
