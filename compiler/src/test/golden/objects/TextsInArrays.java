import dev.demitasse.Bytes;
import java.util.function.Function;
import java.util.function.Predicate;

/** The elements of a constant array are of the class that the array says. */
final class TextsInArrays {
  private static final String[] NAMES = {"a", "bc", "d"};
  private static final Bytes[] PARTS = {Bytes.of("a"), Bytes.of("xyz")};
  private static final CharSequence[] SEQUENCES = {"abc", "d"};
  private static final Object[] MIXED = {"abc", new Pair<>("left", Bytes.of("right!"))};

  record Pair<A, B>(A a, B b) {}

  static int count(String[] names, Predicate<String> p) {
    int n = 0;
    for (String each : names) {
      n += p.test(each) ? 1 : 0;
    }
    return n;
  }

  // run: ofTexts("d") = "1 2"
  static String ofTexts(String s) {
    return count(NAMES, s::equals) + " " + count(NAMES, each -> each.length() == 1);
  }

  // Arrays of bytes beside them make no difference.
  // run: ofParts(1, "bc") = "3 1"
  static String ofParts(int n, String s) {
    return PARTS[n].length() + " " + count(NAMES, s::equals);
  }

  // run: called(1) = "BC"
  static String called(int n) {
    Function<String, String> upper = s -> s.equals("bc") ? "BC" : s;
    return upper.apply(NAMES[n]);
  }

  // run: sequences(0) = "abcString"
  // run: sequences(1) = "dString"
  static String sequences(int n) {
    Object o = SEQUENCES[n];
    return SEQUENCES[n] + (o instanceof String ? "String" : "other");
  }

  // run: mixed(0, 2) = "text d"
  // run: mixed(1, 0) = "pair a"
  static String mixed(int n, int k) {
    Function<String, String> same = s -> s;
    return (MIXED[n] instanceof Pair<?, ?> ? "pair " : "text ") + same.apply(NAMES[k]);
  }
}
