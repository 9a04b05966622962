import dev.demitasse.*;

/** A cast of the author's own may fail; those that javac writes for type parameters cannot. */
@Filter("cast-of-text")
final class CastOfText extends HttpFilter {
  record Square(int side) {}

  record Box<T>(T value) {}

  private static final class Held {
    final Object object;

    Held(Object object) {
      this.object = object;
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Square picked = (Square) pick(endOfStream, headers.path()); // error: D0212
    String text = (String) pick(endOfStream, headers.path()); // error: D0212
    Square held = (Square) new Held(endOfStream ? "" : picked).object; // error: D0212
    Box<String> one = new Box<>(text);
    Box<Square> other = new Box<>(picked);
    Log.info("{} {} {}", one.value().length(), other.value().side(), held.side());
    Log.info("{} {}", same(text).length(), same(held).side());
    return CONTINUE;
  }

  private static <T> T same(T value) {
    return value;
  }

  private static Object pick(boolean b, String s) {
    return b ? s : new Square(1);
  }
}
