import dev.demitasse.*;

/**
 * The chosen value was read right behind the place where the first operand of the condition is
 * kept, although the same local is written anew in the rest of the condition.
 */
@Filter("select-beside-tee")
final class SelectBesideTee extends HttpFilter {
  static int returned(int a, int b) {
    int x = a * 7919 - b;
    int y = x * 3 ^ b;
    if (x >= y) return 9;
    return y;
  }

  static int summed(int a, int b) {
    int x = a * 7919 - b;
    int y = x * 3 ^ b;
    int r;
    if (x < y) r = y;
    else r = 9;
    for (int i = 0; i < b; i++) r += i;
    return r;
  }

  // host: create 1; create 2 of 1; request 2 a=3; request 2 a=9; request 2 a=-5 b=4
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int a = (int) headers.getLong("a", 0);
    int b = (int) headers.getLong("b", 0);
    Log.info("{} {}", returned(a, b), returned(b, a));
    Log.info("{} {}", returned(a + 1, b ^ 7), returned(b * 3, a));
    Log.info("{} {}", summed(a, b), summed(b, a));
    Log.info("{} {}", summed(a + 1, b ^ 7), summed(b * 3, a));
    return CONTINUE;
  }
}
