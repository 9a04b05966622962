import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** What has no text, or none that can be chosen without a class at run time. */
@Filter("no-text")
final class NoText extends HttpFilter {
  interface Shape {}

  record Square(int side) implements Shape {}

  static final class Circle implements Shape {}

  enum Colour {
    RED
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("a " + shape(endOfStream)); // error: D0314
    Object joined = endOfStream ? new Circle() : Colour.RED;
    Log.info("joined {}", joined); // error: D0314
    Log.info(joined.toString()); // error: D0314
    Object bytes = endOfStream ? Bytes.of(headers.path()) : Colour.RED;
    Log.info("bytes " + bytes); // error: D0314
    Object mixed = endOfStream ? headers.path() : Colour.RED;
    Log.info("mixed " + mixed);
    Object array = endOfStream ? Colour.values() : Colour.RED;
    Log.info("array " + array); // error: D0216
    Log.info("test " + (array instanceof Colour));
    return CONTINUE;
  }

  private static Shape shape(boolean round) {
    return round ? new Circle() : new Square(2);
  }
}
