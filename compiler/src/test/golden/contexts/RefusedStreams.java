import dev.demitasse.*;

/** newHttpFilter may give null: the stream passes by. */
@Filter("refused-streams")
final class RefusedStreams extends Plugin {
  private int count;

  // host: create 1; create 2 of 1; create 3 of 1; create 4 of 1; request 2; request 3; request 4; response 3; response 2
  // host: log 2; log 3; done 2; done 3; done 1; delete 2; delete 3; request 4; create 5 of 1; request 5; log 5
  @Override
  public @Nullable HttpFilter newHttpFilter() {
    count++;
    return count % 2 == 0 ? null : new Stream(count);
  }

  static final class Stream extends HttpFilter {
    private final int number;

    Stream(int number) {
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("request {}", number);
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("response {}", number);
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("log {}", number);
    }

    @Override
    public boolean onDone() {
      return number != 1;
    }
  }
}
