import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** One of the classes behind an interface has no text of its own. */
@Filter("text-of-interface")
final class TextOfInterface extends HttpFilter {
  interface Shape {}

  record Square(int side) implements Shape {}

  static final class Circle implements Shape {}

  static final class Named {
    @Override
    public String toString() {
      return "named " + super.toString(); // error: D0314
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("a " + shape(endOfStream)); // error: D0314
    Log.info("and " + new Named());
    return CONTINUE;
  }

  private static Shape shape(boolean round) {
    return round ? new Circle() : new Square(2);
  }
}
