import dev.demitasse.*;

/** A method may be called what javac calls the one that makes an enum's constants. */
@Filter("values-of-filter")
final class ValuesOfFilter extends HttpFilter {
  enum Colour {
    RED,
    GREEN;

    private static Colour[] $values(int n) {
      Colour[] some = new Colour[n]; // error: D0205
      return some;
    }

    static int some(int n) {
      return $values(n).length;
    }
  }

  private static long $values(int n, String s) {
    long[] sums = new long[n]; // error: D0205
    return sums.length + s.length();
  }

  private static String $values(String s) {
    try {
      return "" + s.length(); // error: D0204
    } catch (NullPointerException e) {
      return "none";
    }
  }

  private static Object[] $values() {
    return new Object[2]; // error: D0205
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", 0);
    Log.info("{} {}", $values(n, headers.path()), Colour.some(n) + $values().length);
    Log.info($values(headers.get("a", "b")) + Colour.values().length);
    return CONTINUE;
  }
}
