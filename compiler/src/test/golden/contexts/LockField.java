import dev.demitasse.*;

/** Locks as servers have them: they cost nothing, and let no exception through that was not theirs. */
@Filter("lock-field")
final class LockField extends Plugin {
  private final Object lock = new Object();
  private int streams;

  // host: create 1; create 2 of 1; create 3 of 1; request 2; request 3; delete 2; create 4 of 1; request 4
  @Override
  public HttpFilter newHttpFilter() {
    synchronized (lock) {
      return new Stream(this, ++streams);
    }
  }

  static final class Stream extends HttpFilter {
    private final LockField plugin;
    private final int number;

    Stream(LockField plugin, int number) {
      this.plugin = plugin;
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      synchronized (plugin.lock) {
        Log.info("{} of {}: {}", number, plugin.streams, 12 / (number - 2));
      }
      return CONTINUE;
    }
  }
}
