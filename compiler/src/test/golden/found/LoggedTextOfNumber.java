import dev.demitasse.*;

/** A text of a number is no box: it goes to a log line and to other places. */
// host: create 1; create 2 of 1; request 2 n=5; request 2 n=-17
@Filter("logged-text-of-number")
final class LoggedTextOfNumber extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String text = String.valueOf((int) headers.getLong("n", 7));
    Log.info("{}", text);
    Log.info("{} {}", text.length(), text.concat("0"));
    return CONTINUE;
  }
}
