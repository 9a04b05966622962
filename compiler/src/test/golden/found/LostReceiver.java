import dev.demitasse.*;
import java.util.function.LongSupplier;

/** What a kept lambda or method reference is bound to may be what had no room to be kept. */
@Filter("lost-receiver")
final class LostReceiver extends Plugin {
  private @Nullable Tree tree;

  // only on: MODULE_PLAIN, MODULE
  // memory: 1
  // host: create 1; create 2 of 1; request 2 size=10; response 2; request 2 size=36200; response 2; log 2; request 2 size=20; response 2; log 2
  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  /** Leaves are copied before what is bound in them. */
  record Tree(@Nullable Tree left, @Nullable Tree right, @Nullable LongSupplier leaf) {}

  static final class Large {
    private final long a;
    private long b;
    private long c;
    private long d;
    private long e;
    private long f;
    private long g;
    private long h;
    private long i;
    private long j;
    private long k;
    private long l;

    Large(long a) {
      this.a = a;
    }

    long sum() {
      b += 1;
      c += b;
      d += c;
      e += d;
      f += e;
      g += f;
      h += g;
      i += h;
      j += i;
      k += j;
      l += k;
      return a + l;
    }

    LongSupplier sums(int depth) {
      return depth == 0 ? this::sum : () -> sum() + depth;
    }
  }

  static Tree make(int depth, long number) {
    if (depth == 0) {
      return new Tree(null, null, new Large(number).sums((int) number % 3));
    }
    return new Tree(make(depth - 1, 2 * number), make(depth - 1, 2 * number + 1), null);
  }

  static final class Stream extends HttpFilter {
    private final LostReceiver plugin;

    Stream(LostReceiver plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      int size = (int) headers.getLong("size", 0);
      plugin.tree = make(6, 1);
      Bytes filler = Bytes.builder(size).add(headers.get("size", "")).build();
      Log.info("{} of {}", filler.length(), size);
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Tree last = plugin.tree;
      while (last.right() != null) {
        last = last.right();
      }
      Log.info("{}", last.leaf().getAsLong());
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Tree first = plugin.tree;
      while (first.left() != null) {
        first = first.left();
      }
      Log.info("{}", first.leaf().getAsLong());
    }
  }
}
