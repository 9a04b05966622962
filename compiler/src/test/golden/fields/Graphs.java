import dev.demitasse.*;

/** Records, nested objects, cycles, sharing, enum constants and null in fields, overwritten often. */
@Filter("graphs")
final class Graphs extends Plugin {
  private @Nullable Node first;
  private @Nullable Node last;
  private @Nullable Pair pair;
  private Color color = Color.RED;
  private @Nullable Shape shape;
  private int nodes;

  // host: create 1; configure 1 a; request 2 p=one,two; response 2; configure 1 bc; response 2; times 300 request 2 p=x#,y#; response 2
  // host: configure 1 drop; response 2; create 3 of 1; times 1000 request 3 p=left,right; response 3; configure 1 d; response 2; response 3
  // host: delete 2; create 2 of 1; response 2; times 200 configure 1 e; configure 1 drop; configure 1 f; response 3
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    if (text.equals("drop")) {
      first = null;
      last = null;
      color = Color.GREEN;
      return true;
    }
    Node node = new Node(text + nodes, last);
    if (last != null) {
      last.next = node;
    }
    if (first == null) {
      first = node;
    }
    last = node;
    node.ring = first;
    first.ring = node;
    nodes++;
    color = nodes % 2 == 0 ? Color.RED : Color.BLUE;
    shape = nodes % 3 == 0 ? new Square(text, nodes) : new Circle(nodes);
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  static final class Node {
    private final String name;
    private final @Nullable Node before;
    private @Nullable Node next;
    private @Nullable Node ring;

    Node(String name, @Nullable Node before) {
      this.name = name;
      this.before = before;
    }
  }

  record Pair(String left, String right, String both) {}

  interface Shape {
    String text();
  }

  record Circle(long radius) implements Shape {
    @Override
    public String text() {
      return "circle " + radius;
    }
  }

  record Square(String name, int side) implements Shape {
    @Override
    public String text() {
      return "square " + name + " " + side;
    }
  }

  static final class Stream extends HttpFilter {
    private final Graphs plugin;
    private final Inner inner = new Inner(this);
    private @Nullable Pair own;
    private @Nullable Bytes bytes;
    private int requests;

    Stream(Graphs plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      String both = headers.get("p", ",");
      int comma = both.indexOf(',');
      own = new Pair(both.substring(0, comma), both.substring(comma + 1), both);
      plugin.pair = own;
      bytes = Bytes.of(both).slice(1, both.length());
      inner.count++;
      requests++;
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {} {}", requests, inner.stream.requests, inner.count);
      Pair pair = plugin.pair;
      if (pair != null) {
        Log.info("{} {} {} {}", pair.left(), pair.right(), pair.both(), pair.equals(own));
      }
      Log.info("{} {}", bytes == null ? "none" : bytes.text(), plugin.color.name());
      int length = 0;
      int rings = 0;
      for (Node node = plugin.first; node != null; node = node.next) {
        length++;
        rings += node.ring != null && node.ring.name.equals(plugin.last.name) ? 1 : 0;
        if (node.before != null && node.before.next != node) {
          Log.error("broken at {}", node.name);
        }
      }
      Log.info("{} nodes, {} rings", length, rings);
      if (plugin.last != null) {
        Log.info("{} to {}", plugin.first.name, plugin.last.name);
      }
      Log.info(plugin.shape == null ? "no shape" : plugin.shape.text());
      return CONTINUE;
    }
  }

  static final class Inner {
    private final Stream stream;
    private int count;

    Inner(Stream stream) {
      this.stream = stream;
    }
  }
}
