import dev.demitasse.*;

/**
 * Callbacks that the host enters while another one waits for a host call: what each has stored is
 * there at once, for those outside and inside too, and nothing goes before the outermost one ends.
 */
@Filter("nested-entries")
final class NestedEntries extends Plugin {
  private @Nullable Note last;
  private int made;

  // host: create 1; create 2 of 1; create 3 of 1; during proxy_log response 3; request 2 x=a; response 2; response 3
  // host: configure 1 before; request 2 x=b; during proxy_log create 4 of 1; request 3 x=c; response 4
  // host: during proxy_log log 2; request 2 x=d; during proxy_log delete 3; request 3 x=e; response 3; response 2
  // host: during proxy_log create 1; request 2 x=f; response 2; create 5 of 1; response 5
  // host: during proxy_get_header_map_value response 3; request 5 x=g; response 5
  // host: times 200 create 6 of 1; during proxy_log response 6; request 6 x=h; response 6; configure 1 abcdefgh; request 6; response 6
  @Override
  public boolean onConfigure(Configuration configuration) {
    last = new Note(configuration.text(), last);
    return !last.text.substring(5).isEmpty();
  }

  @Override
  public HttpFilter newHttpFilter() {
    made++;
    return new Stream(this, "stream " + made);
  }

  static final class Note {
    private final String text;
    private final @Nullable Note before;

    Note(String text, @Nullable Note before) {
      this.text = text;
      this.before = before;
    }
  }

  static final class Stream extends HttpFilter {
    private final NestedEntries plugin;
    private final String name;
    private @Nullable Note own;

    Stream(NestedEntries plugin, String name) {
      this.plugin = plugin;
      this.name = name;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      String x = headers.get("x", "none");
      Note first = new Note(x + " first", plugin.last);
      own = first;
      plugin.last = own;
      Log.info("{} {} begins", name, x);
      own = new Note(x + " second", plugin.last);
      if (first != plugin.last) {
        Log.info("{} came before {}", plugin.last == null ? "nothing" : plugin.last.text, own.text);
      }
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      String text = "";
      for (Note note = plugin.last; note != null && text.length() < 200; note = note.before) {
        text = text + " [" + note.text + "]";
      }
      Log.info("{} sees{}", name, text);
      Log.info("{} has {}", name, own == null ? "nothing" : own.text);
      plugin.last = new Note(name + " answered", null);
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      own = new Note(name + " logged", own);
      plugin.last = own;
    }
  }
}
