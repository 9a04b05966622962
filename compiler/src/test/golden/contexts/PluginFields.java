import dev.demitasse.*;

/** Two plugins in one VM: each has its own fields, which its streams share. */
@Filter("plugin-fields")
final class PluginFields extends Plugin {
  private int streams;
  private long bytes;
  private boolean started;

  // host: create 1; vm_start 1; configure 1 abc; create 2; configure 2 defgh
  // host: create 3 of 1; create 4 of 2; create 5 of 1; request 3; request 4; request 5; request 3; log 3; done 3; delete 3
  // host: create 6 of 2; request 6; log 6; log 4; create 1; request 5; create 7 of 1; request 7; done 1; delete 1
  @Override
  public boolean onVmStart() {
    started = true;
    return true;
  }

  @Override
  public boolean onConfigure(Configuration configuration) {
    bytes = configuration.text().length();
    Log.info("configured {} {}", bytes, started);
    return !configuration.isEmpty();
  }

  @Override
  public HttpFilter newHttpFilter() {
    streams++;
    return new Stream(this, streams);
  }

  static final class Stream extends HttpFilter {
    private final PluginFields plugin;
    private final int number;
    private int requests;

    Stream(PluginFields plugin, int number) {
      this.plugin = plugin;
      this.number = number;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      requests++;
      plugin.bytes += 1000;
      Log.info("stream {} of {}: {} {}", number, plugin.streams, requests, plugin.bytes);
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("log {} {} {}", number, requests, plugin.bytes);
    }
  }
}
