import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;
import java.util.function.Supplier;

/** Classes that have no text of their own, whatever objects there are. */
@Filter("text-of-interface")
final class TextOfInterface extends HttpFilter {
  interface Shape {}

  static final class Circle implements Shape {}

  static final class Named {
    @Override
    public String toString() {
      return "named " + super.toString(); // error: D0314
    }
  }

  enum Colour {
    RED
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("a " + shape(endOfStream)); // error: D0314
    Log.info("and " + new Named());
    Supplier<String> lambda = () -> "a";
    Log.info("lambda {}", lambda); // error: D0314
    Log.info("headers " + headers); // error: D0314
    Object bytes = Bytes.of(headers.path());
    Log.info("bytes " + bytes); // error: D0314
    Object array = Colour.values();
    Log.info("array " + array); // error: D0216
    return CONTINUE;
  }

  private static Shape shape(boolean round) {
    return round ? new Circle() : null;
  }
}
