import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;

@Filter("slow")
final class Slow extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    later();
    return CONTINUE;
  }

  private static void later() {
    Thread thread = new Thread();
    thread.start();
  }
}
