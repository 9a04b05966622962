import dev.demitasse.*;

/** A callback that uses up all memory fails, and the next one has it again. */
@Filter("exhaustion")
final class Exhaustion extends HttpFilter {
  // only on: LOWERED_PLAIN, LOWERED
  // host: create 1; create 2 of 1; request 2 n=3; request 2 n=40; request 2 n=4
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    long n = headers.getLong("n", 0);
    String text = "x";
    for (long i = 0; i < n; i++) {
      text = text + text;
    }
    Log.info("length {}", text.length());
    return CONTINUE;
  }
}
