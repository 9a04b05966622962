import dev.demitasse.*;

/** A body may be larger than any header: memory grows for it, and for what is made of it. */
@Filter("large-body")
final class LargeBody extends HttpFilter {
  // host: create 1; create 2 of 1; request_body 2 y*10; request_body 2 y*200000; request_body 2 y*65400
  // host: request_body 2 y*131000; request_body 2 y*900000; request_body 2 y*200000; request_body 2 y*10
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    String text = body.text();
    Log.info("{} ends with {}", text.length(), text.charAt(text.length() - 1));
    return CONTINUE;
  }
}
