import dev.demitasse.*;

/** A text of a module has no char above 255, which no handler in an initialiser may hide. */
@Filter("wide-chars")
final class WideChars extends HttpFilter {
  static final class One {
    static final String TEXT;

    static {
      String text = "none";
      try {
        text = String.valueOf((char) (300 + "".length())); // error: D0501
      } catch (IllegalArgumentException e) {
        text = "caught";
      }
      TEXT = text;
    }
  }

  static final class Joined {
    static final int LENGTH;

    static {
      int length = 0;
      try {
        length = joined(300).length();
      } catch (RuntimeException e) {
        length = -1;
      }
      LENGTH = length;
    }

    static String joined(int n) {
      return "a" + (char) n; // error: D0501
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("{} {}", One.TEXT, Joined.LENGTH);
    return CONTINUE;
  }
}
