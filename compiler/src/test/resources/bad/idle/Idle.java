import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;

@Filter("idle")
final class Idle extends HttpFilter {
  private final int limit;

  Idle() {
    limit = 3;
  }

  int limit() {
    return limit;
  }
}
