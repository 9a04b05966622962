import dev.demitasse.*;

/** What one class sees of an array that another one makes depends on which of both is used first. */
@Filter("seen-halfway")
final class SeenHalfway extends HttpFilter {
  static final class First {
    static final int[] ARRAY = new int[1];

    static {
      Second.touch();
      ARRAY[0] = 5;
    }
  }

  static final class Second {
    static final int SEEN = First.ARRAY[0]; // error: D0501

    static void touch() {}
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    if (headers.get("x") == null) {
      Log.info("first {}", First.ARRAY[headers.path().length()]);
    } else {
      Log.info("second {}", Second.SEEN);
    }
    return CONTINUE;
  }
}
