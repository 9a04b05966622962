import dev.demitasse.*;
import java.util.function.Supplier;

/** What only the host makes. */
@Filter("made-by-filter")
final class MadeByFilter extends Plugin {
  private int number = 1;

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("{}", new MadeByFilter().number); // error: D0407
      Supplier<MadeByFilter> supplier = MadeByFilter::new; // error: D0407
      return supplier.get().number == 1 ? CONTINUE : PAUSE;
    }
  }
}
