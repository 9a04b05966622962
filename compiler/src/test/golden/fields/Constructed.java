import dev.demitasse.*;

/** Fields that constructors set, a constructor that fails, and streams made without a create. */
@Filter("constructed")
final class Constructed extends Plugin {
  private final Settings settings = new Settings("s" + number(), new Settings("inner", null));
  private String made = "none";

  // host: create 1; create 2 of 1; request 2 x=a; log 2; request 3 x=b; log 3; delete 2; create 2 of 1; log 2; request 2; log 2
  // host: times 200 create 4 of 1; times 200 request 4 x=#; log 4; create 1; create 5 of 1; log 5; log 4; delete 1; log 4
  static int number() {
    return 7;
  }

  @Override
  public HttpFilter newHttpFilter() {
    made = made.length() > 40 ? "x" : made + ".";
    return new Stream(this, made + "#");
  }

  record Settings(String name, @Nullable Settings inner) {}

  static final class Stream extends HttpFilter {
    private final Constructed plugin;
    private final String name;
    private @Nullable String seen;

    Stream(Constructed plugin, String name) {
      this.plugin = plugin;
      this.name = name.substring(1);
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      seen = headers.get("x");
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("{} {} {}", name, seen == null ? "-" : seen, plugin.made);
      Log.info("{} {}", plugin.settings.name(), plugin.settings.inner().name());
    }
  }
}
