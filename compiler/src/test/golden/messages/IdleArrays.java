import dev.demitasse.*;

/** An array is refused also where nothing comes of it. */
@Filter("idle-arrays")
final class IdleArrays extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", 0);
    Log.info("{} {}", measured(n), written(n));
    return CONTINUE;
  }

  private static int measured(int n) {
    String[] texts = new String[n]; // error: D0205
    return texts.length;
  }

  private static int written(int n) {
    int[] numbers = new int[2]; // error: D0205
    numbers[1] = n;
    int[] copy = {n, n}; // error: D0205
    return n;
  }
}
