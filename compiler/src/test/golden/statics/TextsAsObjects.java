import dev.demitasse.Bytes;

/** In initialisers, what is in a variable for any object is what it was made as. */
final class TextsAsObjects {
  record Box<T>(T value) {}

  private static final Object BYTES = Bytes.of("ab");
  private static final Object TEXT = "abc";
  private static final Box<Object> BOXED = new Box<>(BYTES);
  private static final String TESTS =
      "" + (BYTES instanceof Bytes) + (BYTES instanceof String) + (TEXT instanceof Bytes);
  private static final boolean SEQUENCE = BOXED.value() instanceof CharSequence;
  private static final int LENGTH = length(BOXED.value()) * 10 + length(TEXT);
  private static final boolean SAME = "ab".equals(BYTES);

  private static int length(Object o) {
    return o instanceof String s ? s.length() : o instanceof Bytes b ? b.length() : -1;
  }

  // run: tests() = "truefalsefalsefalse23false"
  static String tests() {
    return TESTS + SEQUENCE + LENGTH + SAME;
  }
}
