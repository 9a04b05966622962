import dev.demitasse.*;

/** The constant of an index was the offset of the access: what it was added to was below 0. */
@Filter("index-below-zero")
final class IndexBelowZero extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 x=-100; request 2 x=-93; request 2 x=-92; request 2 x=4
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int x = (int) headers.getLong("x", 0);
    if (x >= -100 && x < -92) {
      Log.info("{}", (int) "abcdefgh".charAt(x + 100));
    }
    return CONTINUE;
  }
}
