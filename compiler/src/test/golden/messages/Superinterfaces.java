import dev.demitasse.*;

/** The initialisers of interfaces with bodies of methods run before those of what is below them. */
@Filter("superinterfaces")
final class Superinterfaces extends HttpFilter {
  interface Named {
    Color FIRST = Color.RED; // error: D0501

    default String label() {
      return "n";
    }
  }

  enum Color implements Named {
    RED,
    BLUE
  }

  interface Asking {
    int SEEN = Five.five();

    default int seen() {
      return SEEN;
    }
  }

  static final class Five implements Asking {
    static final int FIVE = "abcde".length();

    static int five() {
      return FIVE; // error: D0501
    }
  }

  interface Throwing {
    int X = "abc".charAt(5); // error: D0501

    default int x() {
      return 1;
    }
  }

  interface Between extends Throwing {}

  static final class Below implements Between {
    int n = 3;
  }

  @FunctionalInterface
  interface Step {
    int Y = "abc".charAt(7); // error: D0501

    int step(int n);

    default int two(int n) {
      return step(step(n));
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Color color = endOfStream ? Color.RED : Color.BLUE;
    Log.info("{} {}", color, Named.FIRST == null ? "null" : Named.FIRST.label());
    Log.info("{} {}", Five.FIVE, Asking.SEEN);
    Step step = n -> n + 1;
    Log.info("{} {}", new Below().n, step.two(3));
    return CONTINUE;
  }
}
