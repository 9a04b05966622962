import dev.demitasse.*;
import java.util.function.Supplier;

/** What any object's text is asked of is not a record that nobody prints. */
@Filter("unprinted-record")
final class UnprintedRecord extends HttpFilter {
  private final Supplier<String> given = () -> "given";

  static final class Box {
    int size;
  }

  record Pair(Box first, int second) {}

  // host: create 1; create 2 of 1; request 2 x=abc
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Pair pair = new Pair(new Box(), headers.get("x", "none").length());
    Log.info("{} {} {}", pair.first().size, pair.second(), given.get());
    return CONTINUE;
  }
}
