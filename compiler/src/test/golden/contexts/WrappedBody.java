import dev.demitasse.*;

/** What is made of a large body has room behind it. */
@Filter("wrapped-body")
final class WrappedBody extends HttpFilter {
  // host: create 1; create 2 of 1; request_body 2 y*10; request_body 2 y*90000; request_body 2 y*65534
  // host: request_body 2 y*600000; request_body 2 y*10
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    body.replace("(" + body.text() + ")");
    return CONTINUE;
  }
}
