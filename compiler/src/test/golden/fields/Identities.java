import dev.demitasse.*;

/**
 * One graph behind two fields, and behind two streams through their plugin: it is one object
 * wherever it is found, in every callback; rings stay rings; a stream that is gone for the host
 * lives on where something leads to it.
 */
@Filter("identities")
final class Identities extends Plugin {
  private @Nullable Node shared;
  private @Nullable Node again;
  private @Nullable Stream first;
  private @Nullable Stream last;
  private final Node own = new Node(this, "own");

  // host: create 1; create 2 of 1; create 3 of 1; log 2; request 2 x=a; log 2; log 3; request 3 x=b; log 2; log 3; delete 2; log 3
  // host: create 2 of 1; request 2 x=c; log 2; log 3; times 300 request 3 x=#; log 3; log 2; delete 3; delete 2; create 4 of 1; log 4
  // host: create 1; create 5 of 1; request 5 x=d; log 5; log 4; request 4 x=e; log 5; log 4; times 200 configure 1 turn; log 5; log 4
  @Override
  public boolean onConfigure(Configuration configuration) {
    Node node = shared;
    shared = node == null ? new Node(this, "configured") : node.next;
    return node == null || node.next != node;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Node {
    private final Identities plugin;
    private final String name;
    private Node next = this;

    Node(Identities plugin, String name) {
      this.plugin = plugin;
      this.name = name;
    }

    int ring() {
      int length = 1;
      for (Node node = next; node != this && length < 1000; node = node.next) {
        length++;
      }
      return length;
    }
  }

  static final class Stream extends HttpFilter {
    private final Identities plugin;
    private @Nullable Node mine;
    private @Nullable Stream before;
    private int requests;

    Stream(Identities plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      requests++;
      Node node = new Node(plugin, headers.get("x", "?"));
      if (plugin.shared != null && plugin.shared.ring() < 5) {
        node.next = plugin.shared.next;
        plugin.shared.next = node;
      }
      plugin.shared = node;
      plugin.again = node.next;
      if (mine == null) {
        mine = node;
      }
      if (plugin.first == null) {
        plugin.first = this;
      }
      before = plugin.last == this ? null : plugin.last;
      plugin.last = this;
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("{} {} {}", plugin.own.plugin == plugin, plugin.first == this, plugin.last == this);
      Log.info("{} {}", mine == plugin.shared, mine == null ? "none" : mine.name);
      if (plugin.shared != null) {
        Node shared = plugin.shared;
        Log.info("ring of {}, {}, {}", shared.ring(), shared.next == plugin.again, shared.plugin == plugin);
      }
      if (plugin.first != null) {
        Log.info("first: {} requests, {}", plugin.first.requests, plugin.first.mine.name);
      }
      int streams = 0;
      for (Stream stream = plugin.last; stream != null && streams < 9; stream = stream.before) {
        streams++;
      }
      Log.info("{} streams", streams);
    }
  }
}
