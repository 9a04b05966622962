import dev.demitasse.*;

/** What could not be made does not answer callbacks that it would not have: the JVM did. */
@Filter("broken-without-callback")
final class BrokenWithoutCallback extends Plugin {
  // host: create 1; create 2 of 1; response 2; request 2; response 2
  @Override
  public HttpFilter newHttpFilter() {
    Log.info("{}", "x".charAt(1));
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      return CONTINUE;
    }
  }
}
