import java.util.function.Consumer;
import java.util.function.Supplier;

/** Objects of generic classes that a short method makes, writes and asks all by itself. */
final class ShortMethods {
  record Point(int x) {}

  record Named(int x) {
    @Override
    public String toString() {
      return "named";
    }
  }

  static class Base<T> {
    T value;
  }

  static final class Box<T> extends Base<T> {
    Box<T> with(T other) {
      this.value = other;
      return this;
    }
  }

  static final class Asked<T> extends Base<T> {
    final boolean hasPoint;

    Asked(T value) {
      this.value = value;
      this.hasPoint = this.value instanceof Point;
    }
  }

  private static Object any(String s) {
    return s.isEmpty() ? new Point(1) : s;
  }

  // run: tested("") = true
  // run: tested("a") = false
  static boolean tested(String s) {
    return written(any(s));
  }

  private static boolean written(Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return box.value instanceof Point;
  }

  // run: cast("") = 1
  // throws: cast("a") java.lang.ClassCastException
  static int cast(String s) {
    return point(any(s)).x();
  }

  private static Point point(Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return (Point) box.value;
  }

  // run: handedOn("") = true
  // run: handedOn("a") = false
  static boolean handedOn(String s) {
    return asksAnother(any(s));
  }

  private static boolean asksAnother(Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return hasPoint(box);
  }

  private static boolean hasPoint(Base<?> base) {
    return base.value instanceof Point;
  }

  // run: behind("") = true
  // run: behind("a") = false
  static boolean behind(String s) {
    return writtenBehind(any(s), new Box<>());
  }

  private static boolean writtenBehind(Object any, Box<Object> holder) {
    Box<Object> box = new Box<>();
    holder.value = box;
    put(holder, any);
    return box.value instanceof Point;
  }

  @SuppressWarnings("unchecked")
  private static void put(Box<Object> holder, Object any) {
    ((Box<Object>) holder.value).value = any;
  }

  // run: shown("") = "named"
  // run: shown("a") = "a"
  static String shown(String s) {
    return text(s.isEmpty() ? new Named(1) : s);
  }

  private static String text(Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return box.value.toString();
  }

  // run: captured("") = true
  // run: captured("a") = false
  static boolean captured(String s) {
    return supplied(any(s));
  }

  private static boolean supplied(Object any) {
    Supplier<Object> supplier = () -> any;
    return supplier.get() instanceof Point;
  }

  // run: consumed("") = true
  // run: consumed("a") = false
  static boolean consumed(String s) {
    return writtenByLambda(any(s));
  }

  private static boolean writtenByLambda(Object any) {
    Box<Object> box = new Box<>();
    Consumer<Object> consumer = box::with;
    consumer.accept(any);
    return box.value instanceof Point;
  }

  // run: constructed("") = true
  // run: constructed("a") = false
  static boolean constructed(String s) {
    return asked(any(s)).hasPoint;
  }

  private static Asked<Object> asked(Object any) {
    return new Asked<>(any);
  }

  // run: made("") = true
  // run: made("a") = false
  static boolean made(String s) {
    Supplier<Box<Object>> maker = Box::new;
    Box<Object> first = maker.get();
    Box<Object> second = maker.get().with(any(s));
    first.value = second;
    return hasPoint(second) && !hasPoint(first);
  }

  // run: chained("") = true
  // run: chained("a") = false
  static boolean chained(String s) {
    return again(again(new Box<Object>().with("b"), "c"), any(s)).value instanceof Point;
  }

  private static Box<Object> again(Box<Object> box, Object any) {
    return box.with(box.value).with(any);
  }
}
