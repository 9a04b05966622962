import dev.demitasse.*;

/** A stream that comes without a create, or after its delete, is made then, for all to see. */
@Filter("late-streams")
final class LateStreams extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 x=abc; request 9; response 9; response 10; delete 9; request 9
  LateStreams() {
    Log.info("made");
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("request");
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("response");
    return CONTINUE;
  }
}
