import dev.demitasse.*;

/** A constructor that calls the host runs at the stream's begin, also without state. */
@Filter("constructors")
final class Constructors extends Plugin {
  // host: create 1; create 2 of 1; request 2; create 3 of 1; request 3; request 2; delete 2; delete 3
  Constructors() {
    Log.info("plugin");
  }

  @Override
  public HttpFilter newHttpFilter() {
    Log.info("new filter");
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    Stream() {
      Log.info("stream");
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request");
      return CONTINUE;
    }
  }
}
