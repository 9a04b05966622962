import dev.demitasse.*;
import java.util.function.Function;
import java.util.function.Supplier;

/** Objects of generic classes that outlive their callback, and constants that callbacks write. */
// host: create 1; configure 1 ; create 2 of 1; request 2 :path=/a; response 2 :status=200; create 3 of 1; request 3 :path=/b; response 3 :status=200; create 4 of 1; request 4 :path=/c; response 4 :status=200; create 5 of 1; request 5 :path=/d; response 5 :status=200; request 5 :path=/a; response 5 :status=200
@Filter("generic-stream")
final class GenericStream extends HttpFilter {
  record Point(int x) {}

  static class Cell<T> {
    T value;

    final boolean isFull() {
      return value instanceof Point;
    }
  }

  static final class Note<T> {
    T value;
  }

  static final class Link extends Cell<Point> {
    private final Cell<Point> next;

    Link(Cell<Point> next) {
      this.next = next;
    }
  }

  enum Unit {
    METRE(new Point(1)),
    NONE("none");

    final Object of;

    Unit(Object of) {
      this.of = of;
    }
  }

  private static final Cell<Object> CONSTANT = new Cell<>();

  private Cell<Point> cell;
  private Function<Point, Object> later;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String path = headers.path();
    Note<String> text = new Note<>();
    text.value = path;
    cell = new Link(new Cell<>());
    if (path.equals("/a")) {
      ((Link) cell).next.value = new Point(path.length());
    } else if (path.equals("/b")) {
      cell.value = new Point(path.length() + 1);
    } else if (path.equals("/c")) {
      cell = new Cell<>();
      later = point -> point;
    }
    CONSTANT.value = path.equals("/d") ? Unit.METRE : "constant";
    Log.info("{} {}", text.value.length(), of(path).of instanceof Point);
    return CONTINUE;
  }

  private static Unit of(String path) {
    return path.equals("/a") ? Unit.METRE : Unit.NONE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    boolean isLink = cell instanceof Link;
    Point below = isLink ? ((Link) cell).next.value : null;
    Log.info("{} {}", isLink, cell.isFull());
    Log.info("{} {}", below == null ? 0 : below.x(), CONSTANT.value instanceof Unit);
    if (later != null) {
      Log.info("{}", later.apply(new Point(9)) instanceof Point);
    }
    return CONTINUE;
  }
}
