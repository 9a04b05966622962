import dev.demitasse.*;

/** Recursion that is too deep ends in a StackOverflowError, and the next request is right. */
@Filter("deep-recursion")
final class DeepRecursion extends HttpFilter {
  // only on: MODULE_PLAIN, MODULE
  // host: create 1; create 2 of 1; request 2 n=100; request 2 n=100000000; request 2 n=10; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("depth {}", depth((int) headers.getLong("n", 0)));
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("mutual {}", even(1000000));
    return CONTINUE;
  }

  static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }
}
