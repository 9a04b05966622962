import dev.demitasse.*;

/** Each literal beyond ASCII, wherever it ends up, and what else is wrong beside it. */
@Filter("not-ascii")
final class NotAscii extends HttpFilter {
  private static final String GREETING = "Gr\u00fcezi";
  private static final Bytes BYTES = Bytes.of("\u4e2d"); // error: D0304

  record Gr\u00f6sse(int n) {} // error: D0304

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.set("a", "\u00fc" + headers.path()); // error: D0304
    headers.set("b", GREETING); // error: D0304
    Log.info("x \u4e2d {}", headers.path()); // error: D0304
    Log.info("{}", new Gr\u00f6sse(1));
    long now = System.nanoTime(); // error: D0309
    return BYTES.length() == now && headers.path().charAt(0) == '\u00fc' ? PAUSE : CONTINUE;
  }
}
