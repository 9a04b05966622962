import dev.demitasse.*;

/** A thousand streams with graphs of their own, half of which go: the others keep theirs. */
@Filter("half-deleted")
final class HalfDeleted extends Plugin {
  private @Nullable Tree setting;
  private int sum;

  // host: create 5000; configure 5000 one; times 1000 create # of 5000; times 1000 request # x=text-#; configure 5000 two
  // host: times 99 delete #0; times 99 delete #2; times 99 delete #4; times 99 delete #6; times 99 delete #8; configure 5000 three
  // host: times 5 log #; times 3 log #1; times 3 log #99; configure 5000 sum; times 2 request #1 x=again; times 2 log #1; log 7; configure 5000 sum
  // host: times 100 create #0 of 5000; times 3 log #0; times 3 log #01; request 990 x=new; log 990; configure 5000 sum
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    if (text.equals("sum")) {
      Log.info("{} {}", sum, setting == null ? "none" : setting.text(4));
    } else {
      setting = new Tree(text, setting, setting);
    }
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Tree {
    private final String name;
    private final @Nullable Tree left;
    private final @Nullable Tree right;

    Tree(String name, @Nullable Tree left, @Nullable Tree right) {
      this.name = name;
      this.left = left;
      this.right = right;
    }

    String text(int depth) {
      if (depth == 0) {
        return "";
      }
      String inner = left == null ? "" : left.text(depth - 1) + " ";
      return right == null || left == right ? inner + name : inner + name + "/" + right.name;
    }
  }

  static final class Stream extends HttpFilter {
    private final HalfDeleted plugin;
    private @Nullable Tree tree;

    Stream(HalfDeleted plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      String x = headers.get("x", "");
      Tree leaf = new Tree(x, plugin.setting, null);
      tree = new Tree(x.substring(x.length() / 2), leaf, tree == null ? leaf : tree);
      plugin.sum += x.length();
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      if (tree == null) {
        Log.info("no tree");
      } else {
        Log.info("{} {} {}", tree.text(9), tree.left == tree.right, tree.left.left == plugin.setting);
      }
    }
  }
}
