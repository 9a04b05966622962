import dev.demitasse.*;

/** Texts of log lines and of headers, one after the other, behind what the host gave last. */
@Filter("scratch-texts")
final class ScratchTexts extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=first b=second; request 2 b=only; response 2 a=first b=second; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.forEach((name, value) -> Log.info("{}={}", name, value));
    String a = headers.get("a", "");
    Log.info("a is {}, of {} bytes", a, a.length());
    headers.set("x-a", "<" + a + ">");
    Log.info("{} again", a);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    String both = headers.get("a", "") + headers.get("b", "");
    Log.info("{}", both);
    return CONTINUE;
  }
}
