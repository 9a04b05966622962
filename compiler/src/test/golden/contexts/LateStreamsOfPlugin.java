import dev.demitasse.*;

/** So is one that a plugin makes. */
@Filter("late-streams-of-plugin")
final class LateStreamsOfPlugin extends Plugin {
  // host: create 1; create 2 of 1; request 2; request 4; delete 2; request 2; create 1; create 3 of 1; request 3
  @Override
  public HttpFilter newHttpFilter() {
    Log.info("new");
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request");
      return CONTINUE;
    }
  }
}
