import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

/** A record has a text only if what is in it has one. */
@Filter("text-of-record")
final class TextOfRecord extends HttpFilter {
  static final class Box {}

  record Pair(Box first, int second) {} // error: D0314

  record Unprinted(Box first) {}

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Object any = endOfStream ? new Pair(new Box(), 1) : headers.path();
    Log.info("any {}", any);
    Log.info("unprinted {}", new Unprinted(new Box()).first() == null);
    return CONTINUE;
  }
}
