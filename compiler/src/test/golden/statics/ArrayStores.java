/** What is stored into an array must be of the class that its elements have (JLS 15.26.1). */
final class ArrayStores {
  static class P {}

  static final class Q extends P {}

  interface Step {
    int step(int n);
  }

  private static final P[] BELOW = new Q[1];
  private static final Object[] TEXTS = new String[1];
  private static final Object[] ROWS = new P[1][];
  private static final Object[] STEPS = new Step[1];
  private static final Object[] ANY = new Object[1];
  private static final Object[] THROWN = new RuntimeException[1];
  private static final Object CAUGHT;
  private static final String SEEN;
  private static final int CLASSES;

  static {
    Object caught = null;
    try {
      BELOW[0] = new P();
    } catch (IndexOutOfBoundsException | ClassCastException e) {
      caught = "other";
    } catch (RuntimeException e) {
      caught = e;
    }
    CAUGHT = caught;
    Step step = n -> n + 1;
    Runnable runnable = () -> {};
    Object[][] arrays = {
      BELOW, BELOW, BELOW,
      TEXTS, TEXTS, TEXTS, TEXTS,
      ROWS, ROWS, ROWS, ROWS, ROWS,
      STEPS, STEPS, STEPS,
      ANY, ANY, ANY, ANY, ANY,
      THROWN, THROWN
    };
    Object[] values = {
      new P(), new Q(), null,
      new P(), "text", "te".concat("xt"), new String[0],
      new P[0], new Q[0], new String[0], new Q(), new int[1],
      step, runnable, null,
      new int[1], "text", step, new P[0], caught,
      caught, new P()
    };
    String seen = "";
    for (int i = 0; i < values.length; i++) {
      try {
        arrays[i][0] = values[i];
        seen = seen + (arrays[i][0] == values[i] ? "+" : "?");
      } catch (ArrayStoreException e) {
        seen = seen + (arrays[i][0] == values[i] ? "?" : "-");
      }
    }
    SEEN = seen;
  }

  // run: seen(0) = "-++-++-++---+-+++++++-"
  static String seen(int n) {
    return SEEN.substring(n);
  }

  static {
    Object any = CAUGHT;
    CLASSES =
        (any instanceof ArrayStoreException ? 1 : 0)
            + (any instanceof RuntimeException ? 2 : 0)
            + (any instanceof Exception ? 4 : 0)
            + (any instanceof Throwable ? 8 : 0)
            + (any instanceof Cloneable ? 16 : 0)
            + (any instanceof ClassCastException ? 32 : 0)
            + (any instanceof CharSequence ? 64 : 0);
  }

  // run: classes(0) = 15
  static int classes(int n) {
    return CLASSES + n;
  }
}
