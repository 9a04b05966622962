/** Only in an enum is a copy of an array that of its values: elsewhere it may be of another class. */
final class CopiedElsewhere {
  private static final Object[] TEXTS = new String[] {"a", "b"};
  private static final Object[] VALUES = values();
  private static final boolean OF_TEXTS;

  static {
    Object[] from = TEXTS;
    int length = from.length;
    Object[] to = new Object[length];
    System.arraycopy(from, 0, to, 0, length); // error: D0301
    Object copy = to;
    OF_TEXTS = copy instanceof String[];
  }

  private static Object[] values() {
    Object[] from = TEXTS;
    int length = from.length;
    Object[] to = new Object[length]; // error: D0205
    System.arraycopy(from, 0, to, 0, length); // error: D0301
    return to;
  }

  // reaches: classes()
  static boolean classes() {
    Object values = VALUES;
    return OF_TEXTS == values instanceof String[];
  }
}
