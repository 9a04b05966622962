import dev.demitasse.*;

/** A plugin of numbers that is made again and again has the place of one that no stream refers to. */
@Filter("many-plugins")
final class ManyPlugins extends Plugin {
  private long requests;
  private long streams = 100;

  // memory: 1
  // host: create 1; create 2 of 1; request 2; create 1; create 3 of 1; request 2; request 3; times 4000 create 1; request 2; request 3
  // host: create 4 of 1; request 4; request 2; delete 2; times 4000 create 1; request 3; request 4; create 5 of 1; request 5; create 9
  // host: delete 1; delete 3; request 5; request 4; create 1; create 6 of 1; request 6; request 5; create 7 of 9; request 7; delete 9; request 7
  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this, ++streams);
  }

  static final class Stream extends HttpFilter {
    private final ManyPlugins plugin;
    private final long number;

    Stream(ManyPlugins plugin, long number) {
      this.plugin = plugin;
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("stream {} of {}: {}", number, plugin.streams, ++plugin.requests);
      return CONTINUE;
    }
  }
}
