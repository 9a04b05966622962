import dev.demitasse.*;

/** Initialisers see all objects, also those that have no text. */
@Filter("super-text")
final class SuperText extends HttpFilter {
  static class Plain {}

  static final class Above extends Plain {
    @Override
    public String toString() {
      return "above " + super.toString(); // error: D0314
    }
  }

  private static final Object[] ALL = {new Plain(), "text"};
  private static final String SHOWN = "a " + ALL[1];

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info(SHOWN + new Above());
    return CONTINUE;
  }
}
