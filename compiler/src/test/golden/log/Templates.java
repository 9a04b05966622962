import dev.demitasse.*;

@Filter("templates")
final class Templates extends HttpFilter {
  enum Colour { RED, GREEN }

  record Point(int x, int y) {}

  // host: create 1; create 2 of 1; request 2 n=5 t=text; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", -1);
    String text = headers.get("t");
    Log.info("{}");
    Log.info("none {} {}");
    Log.info("one {}", n);
    Log.info("two {} {}", n, text);
    Log.info("{}{}{}{}{}{}{}{}", n, (long) n, (char) ('a' + n), (byte) n, (short) n, n > 0, text, null);
    Log.info("surplus {}", n, n + 1, n + 2);
    Log.info("surplus only", n);
    Log.info("missing {} {} {}", n);
    Log.info("{} at start and end {}", n, n);
    Log.info("braces { } {x} {} }{", n);
    Log.info("enum {} and {}", n > 0 ? Colour.RED : Colour.GREEN, n > 0 ? null : Colour.RED);
    Log.info("record {}", new Point(n, -n));
    Log.info("header {}", headers.get("absent"));
    Log.info("status {}", Status.OK);
    return CONTINUE;
  }
}
