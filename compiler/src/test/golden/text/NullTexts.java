import java.util.function.Function;
import java.util.function.Supplier;

/** A toString may give null: String.valueOf hands that on, a concatenation shows it. */
final class NullTexts {
  record Named(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  enum Level {
    LOW,
    NONE {
      @Override
      public String toString() {
        return null;
      }
    }
  }

  static String name(int n) {
    return n == 0 ? null : "n" + n;
  }

  private static String kind(String s) {
    return s == null ? "none" : s;
  }

  // run: object(0) = "none null"
  // run: object(7) = "n7 n7"
  static String object(int n) {
    Named named = new Named(name(n));
    return kind(String.valueOf(named)) + " " + named;
  }

  // run: missing(0) = "null 4"
  // run: missing(7) = "n7 2"
  static String missing(int n) {
    Named named = n == 0 ? null : new Named(name(n));
    String text = String.valueOf(named);
    return kind(text) + " " + text.length();
  }

  // run: mixed(0) = "none"
  // run: mixed(1) = "n1"
  // run: mixed(2) = "none"
  // run: mixed(3) = "LOW"
  // run: mixed(4) = "text"
  // run: mixed(5) = "null"
  static String mixed(int n) {
    Object object =
        switch (n) {
          case 0, 1 -> new Named(name(n));
          case 2 -> Level.NONE;
          case 3 -> Level.LOW;
          case 4 -> "text";
          default -> null;
        };
    return kind(String.valueOf(object));
  }

  // run: texts(0) = "null true"
  // run: texts(3) = "n3 false"
  static String texts(int n) {
    String text = name(n);
    CharSequence sequence = text;
    return String.valueOf((Object) text) + " " + String.valueOf(sequence).equals("null");
  }

  // run: referred(0) = "none none null null"
  // run: referred(2) = "n2 n2 n2 null"
  static String referred(int n) {
    Function<Named, String> valueOf = String::valueOf;
    Function<Named, String> toString = Named::toString;
    Supplier<String> bound = new Named(name(n))::toString;
    return kind(valueOf.apply(new Named(name(n))))
        + " "
        + kind(toString.apply(new Named(name(n))))
        + " "
        + bound.get()
        + " "
        + valueOf.apply(null);
  }

  // run: constant() = "none none null"
  static String constant() {
    return kind(String.valueOf(Level.NONE)) + " " + kind(NONE) + " " + Level.NONE;
  }

  private static final String NONE = String.valueOf(Level.NONE);

  // throws: used(0) java.lang.NullPointerException
  // run: used(1) = 2
  static int used(int n) {
    return String.valueOf(new Named(name(n))).length();
  }
}
