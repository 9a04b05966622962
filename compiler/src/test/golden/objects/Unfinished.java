/** A constructor lets its object be read before its final fields are written. */
final class Unfinished {
  static final class Number {
    static final Number NINE = new Number(true, 9);

    final int value;
    final int read;
    final int before;

    Number(boolean own, int value) {
      Number number = own ? this : NINE;
      int unwritten = number.value;
      this.value = value;
      this.read = number.value;
      this.before = unwritten;
    }
  }

  static final class Chain {
    final int first;
    final String text;
    final int second;

    Chain(int n) {
      int before = sum();
      first = n + 1;
      second = sum() * 10 + before;
      text = text() + second;
    }

    private int sum() {
      return first + second;
    }

    private String text() {
      return "" + text;
    }
  }

  // run: number(1) = 550
  // run: number(2) = 599
  static int number(int n) {
    Number number = new Number(n == 1, 5);
    return number.value * 100 + number.read * 10 + number.before;
  }

  // run: numbers(3) = 14320
  static int numbers(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      Number number = new Number(i != 1, i + 1);
      sum = sum * 10 + number.value * 100 + number.read * 10 + number.before;
    }
    return sum;
  }

  // run: chain(1) = "null20"
  static String chain(int n) {
    return new Chain(n).text;
  }
}
