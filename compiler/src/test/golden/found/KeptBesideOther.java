import dev.demitasse.*;

/**
 * A pair of a text is kept, and one of a record is not: that was refused, as if the kept one could
 * hold either.
 */
@Filter("kept-beside-other")
final class KeptBesideOther extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 n=5; response 2 n=6; request 2 n=7; response 2 n=8
  record Pair<T>(T value, int number) {}

  record Flags(boolean first, boolean second) {}

  private Pair<String> kept = new Pair<>("", 0);
  private boolean odd;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", 0);
    kept = new Pair<>(kept.value() + "," + n, n);
    odd = n % 2 == 1;
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Pair<Flags> flags = new Pair<>(new Flags(odd, headers.getLong("n", 0) > 6), 9);
    Log.info("{} {}", kept, flags);
    return CONTINUE;
  }
}
