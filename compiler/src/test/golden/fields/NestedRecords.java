import dev.demitasse.*;

/** Records of records in fields, with equals, hashCode and text of what is kept. */
@Filter("nested-records")
final class NestedRecords extends Plugin {
  private Route route = new Route(new Host("none", 0), new Path("/", null), true);
  private @Nullable Route before;
  private Pair<Host, Path> pair = new Pair<>(route.host(), route.path());

  // host: create 1; create 2 of 1; response 2; response 2; configure 1 host:80/a; response 2; configure 1 host:80/a; response 2; configure 1 other:443/b/c; response 2
  // host: times 200 configure 1 x:1/#; response 2; times 100 request 2 :path=/p/#; response 2; configure 1 x:1/200; response 2
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    Host host = new Host(text.substring(0, colon), slash - colon);
    before = route;
    route = new Route(host, new Path(text.substring(slash), before.path().inner() == null ? before.path() : before.path().inner()), colon > 1);
    pair = new Pair<>(host, route.path());
    return true;
  }

  record Host(String name, int port) {}

  record Path(String text, @Nullable Path inner) {}

  record Route(Host host, Path path, boolean exact) {}

  record Pair<A, B>(A first, B second) {}

  record Seen(Path path, Route route, long number) {}

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final NestedRecords plugin;
    private @Nullable Seen seen;
    private @Nullable Path path;
    private long requests;

    Stream(NestedRecords plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      path = new Path(headers.path(), path == null ? null : new Path(path.text(), null));
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      requests++;
      Seen now = new Seen(plugin.pair.second(), plugin.route, requests / 3);
      Log.info("{} {} {}", now.equals(seen), plugin.route.equals(plugin.before), now.hashCode());
      Log.info("{}", now.route().toString());
      Log.info("{} {}", now.path().equals(now.route().path()), plugin.pair.first().name());
      Log.info(path == null ? "no path" : path.toString());
      seen = now;
      return CONTINUE;
    }
  }
}
