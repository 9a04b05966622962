import dev.demitasse.*;

/** More streams at once than the first table has room for, and ids used again. */
@Filter("many-streams")
final class ManyStreams extends Plugin {
  private int alive;

  // host: create 1; times 300 create #0 of 1; request 10; request 1500; request 3000; times 150 delete #0; request 1510
  // host: request 3000; times 100 create #0 of 1; request 10; request 1000; times 300 delete #0; create 5 of 1; request 5
  @Override
  public HttpFilter newHttpFilter() {
    alive++;
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final ManyStreams plugin;
    private final int number;

    Stream(ManyStreams plugin) {
      this.plugin = plugin;
      this.number = plugin.alive;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("number {} of {}", number, plugin.alive);
      return CONTINUE;
    }
  }
}
