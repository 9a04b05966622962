import dev.demitasse.*;

/** Two classes whose initialisers read each other: what they see depends on the request. */
@Filter("use-order")
final class UseOrder extends HttpFilter {
  private static final Name NAME = new Name("a");
  private static final String PREFIX = "p".concat("q");

  /** The filter is used before it, so it always sees the same. */
  static final class Name {
    private static final String SEEN = "" + PREFIX;
    private final String text;

    Name(String text) {
      this.text = text + SEEN;
    }
  }

  static final class One {
    static final int A = Two.B + 1; // error: D0501
    static final int C = "ten chars.".length();
  }

  static final class Two {
    static final int B = One.C + 5; // error: D0501
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    if (headers.contains("one")) {
      Log.info("{} {}", One.A, NAME.text);
    }
    Log.info("{} {}", Two.B, Name.SEEN);
    return CONTINUE;
  }
}
