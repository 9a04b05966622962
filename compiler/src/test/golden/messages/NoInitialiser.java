import dev.demitasse.*;

/** A class without an initialiser waits for its superclass and its interfaces all the same. */
@Filter("no-initialiser")
final class NoInitialiser extends HttpFilter {
  static class Above {
    static final int X;

    static {
      int one = Below.one();
      X = plus(one, 2);
    }
  }

  interface Named {
    int Y = plus(Above.X, 10); // error: D0501

    default int name() {
      return 1;
    }
  }

  static final class Below extends Above implements Named {
    static int one() {
      return 1;
    }
  }

  static int plus(int a, int b) {
    return a + b;
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    if (headers.path().length() > 5) {
      Log.info("{}", new Below().name());
    }
    Log.info("{} {}", Above.X, Named.Y);
    return CONTINUE;
  }
}
