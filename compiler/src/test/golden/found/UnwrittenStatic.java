/** Static fields that are not final, but that only their own initialisers write: they reached lowering. */
final class UnwrittenStatic {
  private static int number = 5;
  private static String text = "t" + number;
  private static long none;
  private static Colour colour = Colour.GREEN;

  enum Colour { RED, GREEN }

  // run: all(1) = "5 t5 0 GREEN 6"
  static String all(int n) {
    return number + " " + text + " " + none + " " + colour + " " + (number + n);
  }

  static final class Other {
    static final int TWICE = number * 2;
  }

  // run: twice(1) = 11
  static int twice(int n) {
    return Other.TWICE + n;
  }
}
