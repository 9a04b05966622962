import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;
import java.util.List;

/** Where nothing makes an object of a class that is missing, its use is the mistake. */
@Filter("only-null")
final class OnlyNull extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    List<String> none = null;
    if (endOfStream) {
      none.add("x"); // error: D0315
    }
    Integer zero = null;
    return zero > 1 ? PAUSE : CONTINUE; // error: D0318
  }
}
