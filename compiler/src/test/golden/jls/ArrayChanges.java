/** Arrays stay what static initialisers have made of them. */
final class ArrayChanges {
  enum Suit {
    CLUBS,
    HEARTS
  }

  private static final int[] NUMBERS = {1, 2};

  static {
    set(0, 7);
  }

  private static void set(int i, int n) {
    NUMBERS[i] = n;
  }

  // reaches: initialised(1)
  static int initialised(int n) {
    return NUMBERS[n];
  }

  // reaches: changed(1)
  static int changed(int n) {
    NUMBERS[1] += n; // error: D0201
    return NUMBERS[1];
  }

  // reaches: copied(1)
  static String copied(int n) {
    Suit[] suits = Suit.values();
    suits[0] = Suit.HEARTS; // error: D0201
    return Suit.values()[n] + " " + suits[0];
  }
}
