import dev.demitasse.*;

/** What cannot be kept is told at the line that makes it. */
@Filter("builder-in-static")
final class BuilderInStatic extends HttpFilter {
  private static final int SIZE = "four".length();
  private static final Bytes.Builder OUT = Bytes.builder(SIZE); // error: D0501

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info(OUT.build().text());
    return CONTINUE;
  }
}
