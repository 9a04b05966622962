import dev.demitasse.*;

/** Objects in final static fields that callbacks change: they are the VM's. */
@Filter("static-objects")
final class StaticObjects extends HttpFilter {
  static final class Box {
    int number;
    long total;

    Box(int number) {
      this.number = number;
    }
  }

  private static final Box SEVEN = new Box(7);
  private static final Box ZERO = new Box(0);

  // host: create 1; create 2 of 1; request 2; response 2; request 2; create 3 of 1; response 3; request 3; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    SEVEN.number++;
    SEVEN.total += 1L << 33;
    ZERO.number--;
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("{} {} {} {}", SEVEN.number, SEVEN.total, ZERO.number, ZERO.total);
    return CONTINUE;
  }
}
