/** Static initialisers change copies of arrays, and arrays of which there are copies. */
final class ArrayCopies {
  enum Suit {
    CLUBS,
    HEARTS,
    SPADES;

    static final Suit[] TURNED = values();
    static final Suit[] AGAIN;

    static {
      TURNED[0] = SPADES;
      AGAIN = TURNED.clone();
      AGAIN[2] = CLUBS;
    }
  }

  // run: suits(0) = "CLUBS SPADES SPADES"
  // run: suits(1) = "HEARTS HEARTS HEARTS"
  // run: suits(2) = "SPADES SPADES CLUBS"
  static String suits(int i) {
    return Suit.values()[i] + " " + Suit.TURNED[i] + " " + Suit.AGAIN[i];
  }

  private static final int[] NUMBERS = {1, 2, 3};
  private static final int[] COPY = NUMBERS.clone();
  private static final int[][] ROWS = {NUMBERS, COPY};
  private static final int[][] SAME_ROWS = ROWS.clone();
  private static final boolean IS_SAME = NUMBERS == NUMBERS.clone();

  static {
    COPY[0] = 10;
    NUMBERS[2] = 30;
    SAME_ROWS[0] = COPY;
    SAME_ROWS[1][1]++;
  }

  // run: numbers(0) = "1 10 1 10 10 10 false"
  // run: numbers(1) = "2 3 2 3 3 3 false"
  // run: numbers(2) = "30 3 30 3 3 3 false"
  static String numbers(int i) {
    String all = NUMBERS[i] + " " + COPY[i];
    for (int[] row : ROWS) {
      all += " " + row[i];
    }
    for (int[] row : SAME_ROWS.clone()) {
      all += " " + row[i];
    }
    return all + " " + IS_SAME;
  }

  // throws: none(1) java.lang.NullPointerException
  // run: none(0) = 3
  static int none(int i) {
    int[] chosen = i == 0 ? NUMBERS : null;
    return chosen.clone().length;
  }
}
