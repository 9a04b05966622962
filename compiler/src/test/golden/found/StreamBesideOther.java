import dev.demitasse.*;

/**
 * A stream without fields had the address of an object of another class that it is compared with.
 */
@Filter("stream-beside-other")
class StreamBesideOther extends HttpFilter {
  interface I {}
  static class G implements I {}
  // host: create 1; create 2 of 1; request 2; request 2 x=a
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = headers.path().length();
    G s = new G(); G t = new G(); G u = new G();
    Log.info("{} {}", compare(s, this, n + 1), compare(t, this, n + 6));
    Log.info("{} {}", compare(t, this, n + 2), compare(u, this, n + 3));
    Log.info("{} {}", compare(u, this, n + 4), compare(s, this, n + 5));
    Log.info("{} {}", compare(null, this, n + 4), compare(s, null, n + 5));
    return CONTINUE;
  }
  /** Written so that its calls stay. */
  static int compare(I a, StreamBesideOther b, int n) {
    int result = n * 7;
    if (a == b) result += 1000000;
    if ((result & 4) == 0) result = (result >>> 3) * n + 31;
    if ((result & 8) != 3 && n > 100) result = result * (result + 3) - n * 37;
    if ((result & 16) != 5 && n > 200) result = result * (result + 5) - n * 39;
    return result;
  }
}
