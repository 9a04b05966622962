import dev.demitasse.*;

/** Actions as values: chosen, kept in variables, given by methods. */
@Filter("replies")
final class Replies extends HttpFilter {
  private static final String BODY = "refused";

  // host: create 1; create 2 of 1; request 2 n=0; request 2 n=1; request 2 n=2; request 2 n=3; request 2 n=4; request 2 n=5
  // host: response 2 n=0; response 2 n=1
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", -1);
    Action action = n == 0 ? CONTINUE : PAUSE;
    if (n < 2) {
      return action;
    }
    if (n == 5) {
      return answer(429).header("x-a", "b\nc").header("x-n", "" + n);
    }
    return n == 2 ? answer(403) : n == 3 ? answer(500 + n).body(Bytes.ofLongLE(n)) : action;
  }

  private LocalReply answer(int status) {
    LocalReply reply = reply(status);
    return reply.body(BODY + status);
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    return headers.getLong("n", 0) == 0 ? reply(502) : Action.PAUSE;
  }
}
