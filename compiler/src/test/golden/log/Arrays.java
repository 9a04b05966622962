import dev.demitasse.*;

/** Arrays and boxes that serve nothing but log calls, written where javac does not write them. */
@Filter("arrays")
final class Arrays extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 n=0; request 2 n=1; request 2 n=2 m=x
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    long n = headers.getLong("n", 0);
    Integer five = 5;
    Log.info("five {}", five);
    Log.info("five {} again {}", five, five);
    Object number = n;
    if (n == 1) {
      Log.info("one {}", number);
    } else {
      Log.info("not one {}", number);
    }
    Object[] named = {n > 0 ? "some" : "none", n, headers.get("m")};
    Log.info("named {} {} {}", named);
    Object[] backwards = new Object[2];
    backwards[1] = n + 1;
    backwards[0] = headers.get("m");
    Log.info("backwards {} {}", backwards);
    Object[] each = new Object[1];
    for (long i = 0; i < n; i++) {
      each[0] = i == 0 ? "first" : "next";
      Log.info("each {}", each);
    }
    return CONTINUE;
  }
}
