import dev.demitasse.*;

/** Streams that nobody created are made when they are logged, with all that they lead to. */
@Filter("log-only-graphs")
final class LogOnlyGraphs extends Plugin {
  private @Nullable Entry entries;

  // host: create 1; log 7; log 7; create 2; log 8; log 7; done 8; delete 8; log 8; times 3 log 9; times 40 log 1#; delete 7; log 7; create 9 of 1; log 9; log 11
  // host: create 2; log 20; log 8
  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this, new Entry("made", entries));
  }

  record Entry(String text, @Nullable Entry before) {}

  static final class Stream extends HttpFilter {
    private final LogOnlyGraphs plugin;
    private Entry entry;
    private int logs;

    Stream(LogOnlyGraphs plugin, Entry entry) {
      this.plugin = plugin;
      this.entry = entry;
      plugin.entries = new Entry(entry.text() + "-", null);
    }

    @Override
    public void onLog(StreamLog log) {
      logs++;
      entry = new Entry("log " + logs, new Entry(entry.text(), entry.before()));
      Log.info("{} {}", entry.text(), entry.before().text());
      Log.info("{}", entry.before().before() == null ? "first" : entry.before().before().text());
    }
  }
}
