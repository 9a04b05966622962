import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

@Filter("average")
final class Average extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    double length = headers.path().length();
    Log.info("half of the path: " + length / 2);
    return CONTINUE;
  }
}
