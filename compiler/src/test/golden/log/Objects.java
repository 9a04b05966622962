import dev.demitasse.*;
import java.util.function.Supplier;

/** Arguments of a log line whose class is not that of their variable. */
@Filter("objects")
final class Objects extends HttpFilter {
  interface Shape {}

  record Square(int side) implements Shape {}

  record Circle(int radius) implements Shape {
    @Override
    public String toString() {
      return "circle " + radius;
    }
  }

  // host: create 1; create 2 of 1; request 2 n=0; request 2 n=1; request 2 n=2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", -1);
    Log.info("shape {}", shape(n));
    Object joined = n == 0 ? new Square(5) : n == 1 ? Status.OK : null;
    Log.info("joined {} {}", joined, n);
    Supplier<Shape> later = () -> shape(n);
    Log.info("later {}", later.get());
    CharSequence path = headers.path();
    Log.info("path {}, null {}", path, (Shape) null);
    return CONTINUE;
  }

  private static Shape shape(int n) {
    return n == 0 ? new Circle(3) : n == 1 ? new Square(4) : null;
  }
}
