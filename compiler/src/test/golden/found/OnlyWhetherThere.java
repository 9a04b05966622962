import dev.demitasse.*;

/**
 * Of a large body that is only asked for there was no more than of one that is refused.
 */
@Filter("only-whether-there")
final class OnlyWhetherThere extends HttpFilter {
  // host: create 1; create 2 of 1; request_body 2 y*10; request_body 2 y*200000; request_body 2 y*100000
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    if (body.tryRead(0, 1000000).status().ok()) Log.info("ok");
    else Log.info("other");
    return CONTINUE;
  }
}
