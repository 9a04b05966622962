import dev.demitasse.*;

/**
 * Where a text and an object of another class meet, what is read behind a test of the class was
 * read from the text, too, before they met.
 */
@Filter("read-of-other-class")
final class ReadOfOtherClass extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 n=5; request 2 n=-6
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    boolean first = headers.getLong("n", 0) > 0;
    SharedLong count = SharedLong.of("k");
    Log.info("{}", "a" + same(first ? (Object) "" : count.updateAndGet(n -> n * 3 - 1)));
    return CONTINUE;
  }

  static <T> T same(T value) {
    return value;
  }
}
