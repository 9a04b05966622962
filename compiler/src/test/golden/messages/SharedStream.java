import dev.demitasse.*;

/** One object for all streams, as servlets have it: each stream had a copy. */
@Filter("shared-stream")
final class SharedStream extends Plugin {
  private static final Stream SHARED = new Stream();

  private int number;

  @Override
  public HttpFilter newHttpFilter() {
    if (++number > 2) {
      return new Stream();
    }
    return number > 1 ? null : SHARED; // error: D0408
  }

  static final class Stream extends HttpFilter {
    private int count;

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("{}", ++count);
      return CONTINUE;
    }
  }
}
