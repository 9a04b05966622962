import dev.demitasse.*;

/** A reply that a method reference or lambda drops would let the request pass. */
@Filter("dropped")
final class DroppedReply extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    run(this::refuse); // error: D0302
    run(
        () -> refuse()); // error: D0302
    run(this::ignored);
    return CONTINUE;
  }

  private Action refuse() {
    return reply(403);
  }

  private String ignored() {
    return "";
  }

  private static void run(Runnable r) {
    r.run();
  }
}
