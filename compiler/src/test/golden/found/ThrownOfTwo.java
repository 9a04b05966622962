import dev.demitasse.*;

/** What is thrown may be of two classes that have only what no module has in common. */
@Filter("thrown-of-two")
final class ThrownOfTwo extends HttpFilter {
  static final class Denied extends RuntimeException {}

  static final class Lost extends RuntimeException {}

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    if (headers.path() == null) {
      return CONTINUE;
    }
    throw endOfStream ? new Denied() : new Lost(); // error: D0203
  }
}
