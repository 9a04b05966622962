import dev.demitasse.*;

/** What two classes have in common may be a class that no module has. */
@Filter("meet-above-unknown")
final class MeetAboveUnknown extends HttpFilter {
  static class Denied extends RuntimeException {
    Denied(String message) {
      super(message); // error: D0301
    }
  }

  static final class Lost extends RuntimeException {
    final int code;

    Lost(String message, int code) {
      super(message); // error: D0301
      this.code = code;
    }
  }

  static final class Barred extends Denied {
    Barred(String message) {
      super(message);
    }
  }

  static final class Failed extends java.io.IOException {} // error: D0301

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int a = (int) headers.getLong("a", 0);
    Exception e = a > 3 ? new Failed() : new Lost("kept", a);
    Log.info("{} {}", e instanceof Lost, e instanceof Failed);
    Log.info("{}", judge(a));
    return CONTINUE;
  }

  private static int judge(int a) {
    RuntimeException found = a == 1 ? new Barred("one") : null;
    for (int i = 0; i < a; i++) {
      found = i == 1 ? new Denied("two") : i == 4 ? new Lost("five", 7) : found;
    }
    return found instanceof Denied ? -a : found instanceof Lost lost ? lost.code : a;
  }
}
