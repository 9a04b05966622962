import dev.demitasse.*;

/** Two plugins in one VM, each with texts that its configuration gives; slices share their bytes. */
@Filter("plugin-texts")
final class PluginTexts extends Plugin {
  private @Nullable String name;
  private @Nullable String value;
  private @Nullable String whole;

  // host: create 1; create 2; configure 1 x-one=first; configure 2 x-two=second; create 3 of 1; create 4 of 2
  // host: response 3; response 4; times 100 request 3 x=#; response 3; times 100 request 4 a=b; configure 1 y=z; response 3; response 4
  // host: create 1; response 3; create 5 of 1; response 5; configure 1 =; response 5; response 3; delete 3; delete 4; response 5
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    int equals = text.indexOf('=');
    if (equals <= 0) {
      return false;
    }
    name = text.substring(0, equals);
    value = text.substring(equals + 1);
    whole = text;
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final PluginTexts plugin;
    private @Nullable String seen;

    Stream(PluginTexts plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      seen = headers.get("x");
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {} {} {}", plugin.name, plugin.value, plugin.whole, seen);
      return CONTINUE;
    }
  }
}
