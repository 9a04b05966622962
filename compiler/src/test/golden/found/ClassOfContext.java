import dev.demitasse.*;

/** An object that nobody reads has a class all the same: it had no memory, and so none to ask for. */
@Filter("class-of-context")
final class ClassOfContext extends HttpFilter {
  // host: create 1; create 2 of 1; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    for (int i = 0; i < 3; i++) {
      Object o = any(i, headers);
      Log.info("{} {} {}", o instanceof ClassOfContext, o instanceof String, o instanceof HeaderView);
    }
    return CONTINUE;
  }

  private Object any(int i, RequestHeaders headers) {
    return i == 0 ? this : i == 1 ? headers.path() : headers;
  }
}
