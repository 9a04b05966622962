/** Whether two arrays are one: a copy that nothing changes is none. */
final class ArrayIdentity {
  enum Suit {
    CLUBS,
    HEARTS
  }

  private static final int[] NUMBERS = {1, 2};

  // reaches: values(1)
  static boolean values(int n) {
    return Suit.values() == Suit.values(); // error: D0210
  }

  // reaches: copied(1)
  static boolean copied(int n) {
    int[] copy = NUMBERS.clone();
    return n == 1 && copy != NUMBERS; // error: D0210
  }

  // reaches: asked(1)
  static boolean asked(int n) {
    int[] chosen = n == 1 ? NUMBERS : null;
    return chosen != null;
  }
}
