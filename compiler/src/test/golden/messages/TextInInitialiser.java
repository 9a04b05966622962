import dev.demitasse.*;

/** Initialisers see all objects, also those that have no text. */
@Filter("text-in-initialiser")
final class TextInInitialiser extends HttpFilter {
  static class Plain {}

  private static final Object[] ALL = {new Plain(), "text"};
  private static final String SHOWN = "a " + ALL[0]; // error: D0501

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info(SHOWN);
    return CONTINUE;
  }
}
