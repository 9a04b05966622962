import dev.demitasse.Log;

/**
 * A record compares its components as Objects.equals does, in the order of the JDK, the last one
 * first; equals, hashCode and toString of an author's own show that.
 */
final class RecordEquality {
  static final class Word {
    private final String text;
    private int shown;

    Word(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      Log.info("equals {}", text);
      return other instanceof Word word && word.text.length() == text.length();
    }

    @Override
    public int hashCode() {
      Log.info("hashCode {}", text);
      return text.length();
    }

    @Override
    public String toString() {
      Log.info("toString {}", text);
      shown++;
      return text + shown;
    }
  }

  record Words(int number, Word first, long size, Word second, String name) {}

  private static Words words(int number, String text, String name) {
    return new Words(number, new Word(text), 2, new Word("b" + text), name);
  }

  // run: equal(1, "x", "n") = equals bx  info: equals x  info: true
  // run: equal(2, "x", "n") = equals bx  info: equals x  info: false
  // run: equal(1, "x", "m") = false
  // run: equal(1, "xx", "n") = equals bx  info: false
  static boolean equal(int number, String text, String name) {
    return words(1, "x", "n").equals(words(number, text, name));
  }

  // run: hash("x") = hashCode x  info: hashCode bx  info: 955406
  static int hash(String text) {
    return words(1, text, "n").hashCode();
  }

  // run: text("x") = toString x  info: toString bx  info: toString x  info: "Words[number=1, first=x1, size=2, second=bx1, name=n]x21"
  static String text(String text) {
    Words words = words(1, text, "n");
    return words + "" + words.first + words.second.shown;
  }

  /** What its equals does depends on its own number alone. */
  static class Odd {
    final int n;

    Odd(int n) {
      this.n = n;
    }

    @Override
    public boolean equals(Object other) {
      return 10 / n > "abc".charAt(n);
    }

    @Override
    public int hashCode() {
      return n;
    }
  }

  record Pair(Odd first, Odd second) {}

  // run: itself(5, 0) = true
  // run: itself(0, 5) = true
  static boolean itself(int a, int b) {
    Pair pair = new Pair(new Odd(a), new Odd(b));
    return pair.equals(pair) && pair.equals(new Pair(pair.first, pair.second));
  }

  // throws: other(5, 0) java.lang.ArithmeticException
  // throws: other(0, 5) java.lang.StringIndexOutOfBoundsException
  // throws: other(1, 0) java.lang.ArithmeticException
  // run: other(0, 1) = false
  static boolean other(int a, int b) {
    return new Pair(new Odd(a), new Odd(b)).equals(new Pair(new Odd(1), new Odd(1)));
  }

  sealed interface Part permits Text, Never {
    @Override
    boolean equals(Object other);
  }

  record Text(String text) implements Part {}

  record Never(int n) implements Part {
    @Override
    public boolean equals(Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return n;
    }
  }

  record Parts(Part left, Part right) {}

  // run: parts(0) = "true true false"
  // run: parts(1) = "true false false"
  static String parts(int n) {
    Parts parts = new Parts(new Text("a"), n == 0 ? new Text("b") : new Never(1));
    Parts others = new Parts(new Text("a"), n == 0 ? new Text("b") : new Never(1));
    Parts none = new Parts(null, parts.right);
    return parts.equals(parts) + " " + parts.equals(others) + " " + none.equals(parts);
  }
}
