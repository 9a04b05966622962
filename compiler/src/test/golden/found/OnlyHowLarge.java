import dev.demitasse.*;

/**
 * The same where only its length is compared with a constant.
 */
@Filter("only-how-large")
final class OnlyHowLarge extends HttpFilter {
  // host: create 1; create 2 of 1; request_body 2 y*10; request_body 2 y*200000; request_body 2 y*100000
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    Result<Bytes> r = body.tryRead(0, 1000000);
    if (r.status().ok()) { if (r.value().length() == 4) Log.info("four"); else Log.info("not four"); }
    else Log.info("bad");
    return CONTINUE;
  }
}
