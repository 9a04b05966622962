import dev.demitasse.*;

/** A sum with the smallest long was taken for a constant: its range seemed to be empty. */
@Filter("sum-of-smallest")
final class SumOfSmallest extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=-5 b=1; request 2 a=3 b=1; request 2 a=0 b=1
  // host: request 2 a=1 b=0; request 2 a=2 b=2; request 2 a=-5 b=2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    long x = headers.getLong("a", 0);
    long b = headers.getLong("b", 0);
    if (x < -5) return CONTINUE;
    Log.info("one");
    if (x > 3) return CONTINUE;
    Log.info("two");
    long sum = b == 1 ? x + Long.MIN_VALUE : 0;
    long difference = b == 2 ? x - Long.MIN_VALUE : 0;
    Log.info("{} {}", sum, difference);
    return CONTINUE;
  }
}
