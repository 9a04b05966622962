import dev.demitasse.*;

/** A plugin whose constructor throws refuses to start, and its streams are broken too; one made again works. */
@Filter("broken-plugin")
final class BrokenPlugin extends Plugin {
  private final int quotient;

  // host: create 1; vm_start 1; configure 1; create 2 of 1; request 2; log 2; done 2; delete 2
  // host: fault proxy_get_shared_data 1 EMPTY; create 1; vm_start 1; configure 1; create 2 of 1; request 2
  // host: create 3; create 4 of 3; request 4; request 2; log 2
  BrokenPlugin() {
    quotient = 30 / (SharedData.get("key").status().ordinal() - 1);
  }

  @Override
  public boolean onVmStart() {
    Log.info("start {}", quotient);
    return true;
  }

  @Override
  public boolean onConfigure(Configuration configuration) {
    Log.info("configure {}", quotient);
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(quotient);
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
    public void onLog(StreamLog log) {
      Log.info("log {}", number);
    }
  }
}
