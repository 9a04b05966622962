import dev.demitasse.*;
import java.util.function.Supplier;

/** Objects of generic classes that come by long ways: casts fail where they fail on the JVM. */
// host: create 1; create 2 of 1; request 2 :path=/a; request 2 :path=/b; request 2 :path=/c; request 2 :path=/d; request 2 :path=/e; request 2 :path=/f; request 2 :path=/g; request 2 :path=/h
@Filter("boxes-elsewhere")
final class BoxesElsewhere extends HttpFilter {
  record Point(int x) {}

  static final class Box<T> {
    T value;

    Box(T value) {
      this.value = value;
    }

    void set(T other) {
      value = other;
    }
  }

  record Holder<T>(Box<T> box) {}

  @SuppressWarnings("unchecked")
  private static <T> Box<T> polluted(Box<?> box) {
    return (Box<T>) box;
  }

  private static <T> Box<T> pick(boolean first, Box<T> a, Box<T> b) {
    for (int i = 0; i < 3; i++) {
      if (first && i == 1) {
        return a;
      }
    }
    return b;
  }

  private static Box<Object> asAny(Object any) {
    return any instanceof Box<?> box ? polluted(box) : null;
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Box<Point> point = new Box<>(new Point(3));
    Box<String> text = new Box<>(headers.path());
    String path = headers.path();
    if (path.equals("/a")) {
      Box<String> wrong = polluted(point);
      Log.info("a {}", wrong.value.length());
    } else if (path.equals("/b")) {
      Holder<Point> holder = new Holder<>(polluted(text));
      Log.info("b {}", holder.box().value.x());
    } else if (path.equals("/c")) {
      Box<Object> any = polluted(text);
      any.set(new Point(5));
      Log.info("c {}", text.value.length());
    } else if (path.equals("/d")) {
      Box<Object> any = asAny(text);
      any.set(new Point(6));
      Log.info("d {}", text.value.length());
    } else if (path.equals("/e")) {
      Supplier<Box<String>> later = () -> text;
      Box<Object> any = polluted(later.get());
      any.set(point.value);
      Log.info("e {}", later.get().value.length());
    } else if (path.equals("/f")) {
      Holder<Object> holder = new Holder<>(polluted(text));
      holder.box().set(point.value);
      Log.info("f {}", text.value.length());
    } else if (path.equals("/g")) {
      Box<Object> any = pick(endOfStream, polluted(text), polluted(point));
      any.set(endOfStream ? new Point(7) : headers.path());
      Log.info("g {}", text.value.length());
    } else {
      Box<Box<String>> nested = new Box<>(text);
      Box<Box<Point>> other = polluted(nested);
      other.value.set(new Point(8));
      Log.info("h {}", nested.value.value.length());
    }
    return CONTINUE;
  }
}
