import java.util.function.Function;
import java.util.function.Supplier;

/** What is in an object of a generic class when methods of several classes have written it. */
final class BoxesByClass {
  static final class Named {
    @Override
    public String toString() {
      return "named";
    }
  }

  static class Box<T> implements Supplier<T> {
    T value;

    @Override
    public T get() {
      return value;
    }
  }

  interface Store<T> {
    void put(T value);

    T taken();
  }

  static final class Direct<T> extends Box<T> implements Store<T> {
    @Override
    public void put(T value) {
      this.value = value;
    }

    @Override
    public T taken() {
      return value;
    }
  }

  static final class Indirect<T> implements Store<T> {
    private final Direct<T> direct = new Direct<>();

    @Override
    public void put(T value) {
      direct.put(value);
    }

    @Override
    public T taken() {
      return direct.get();
    }
  }

  static class A<T> {
    final T value;

    A(T value) {
      this.value = value;
    }
  }

  static class B<T> extends A<T> {
    B(T value) {
      super(value);
    }
  }

  static class C<T> extends B<T> {
    C(T value) {
      super(value);
    }
  }

  static class D<T> extends C<T> {
    D(T value) {
      super(value);
    }
  }

  static final class E<T> extends D<T> {
    E(T value) {
      super(value);
    }
  }

  private static Object any(String s) {
    return s.isEmpty() ? new Named() : s;
  }

  // run: shown("") = "named"
  // run: shown("a") = "a"
  static String shown(String s) {
    return text(any(s));
  }

  private static String text(Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return box.value.toString();
  }

  // run: same("") = false
  // run: same("a") = true
  static boolean same(String s) {
    return isText(s, any(s));
  }

  private static boolean isText(String s, Object any) {
    Box<Object> box = new Box<>();
    box.value = any;
    return s.equals(box.value);
  }

  // run: stored("") = 11
  // run: stored("a") = 0
  static int stored(String s) {
    return isStored(new Direct<>(), any(s)) + 10 * isStored(new Indirect<>(), any(s));
  }

  private static int isStored(Store<Object> store, Object any) {
    store.put(any);
    return store.taken() instanceof Named ? 1 : 0;
  }

  // run: deep("") = true
  // run: deep("a") = false
  static boolean deep(String s) {
    return deeper(any(s), 3) instanceof Named;
  }

  private static Object deeper(Object any, int times) {
    Box<Object> box = new Box<>();
    box.value = any;
    return times == 0 ? box.value : deeper(box.value, times - 1);
  }

  // run: swapped("") = 1
  // run: swapped("a") = 0
  static int swapped(String s) {
    Box<Object> text = new Box<>();
    Box<Object> other = new Box<>();
    text.value = "text";
    other.value = any(s);
    swap(text, other);
    return (text.value instanceof Named ? 1 : 0) + (other.value instanceof Named ? 2 : 0);
  }

  private static <T> void swap(Box<T> a, Box<T> b) {
    T value = a.value;
    a.value = b.value;
    b.value = value;
  }

  // run: itself("") = true
  // run: itself("a") = false
  static boolean itself(String s) {
    Box<Object> box = new Box<>();
    box.value = s.isEmpty() ? box : s;
    return box.value instanceof Box<?> b && b.value instanceof Box<?>;
  }

  // run: inherited("") = true
  // run: inherited("a") = false
  static boolean inherited(String s) {
    A<Object> named = new E<>(any(s));
    A<String> text = new E<>(s);
    return named.value instanceof Named && text.value.isEmpty();
  }

  // run: anonymous("") = 1
  // throws: anonymous("a") java.lang.ClassCastException
  static int anonymous(String s) {
    return later(any(s)).get() == null ? 0 : 1;
  }

  private static Supplier<Named> later(Object any) {
    return new Supplier<>() {
      @Override
      public Named get() {
        return (Named) any;
      }
    };
  }

  // run: chosen("") = 2
  // run: chosen("a") = 1
  static int chosen(String s) {
    Box<Object> a = new Box<>();
    Box<Object> b = new Direct<>();
    a.value = new Named();
    b.value = new Named();
    (s.isEmpty() ? a : b).value = "text";
    return (a.value instanceof Named ? 1 : 0) + (b.get() instanceof Named ? 2 : 0);
  }

  // run: looped("") = true
  // run: looped("a") = false
  static boolean looped(String s) {
    Box<Object> box = new Box<>();
    Function<Object, Object> exchange =
        next -> {
          Object before = box.value;
          box.value = next;
          return before;
        };
    Object last = any(s);
    for (int i = 0; i < 3; i++) {
      last = exchange.apply(last);
    }
    return box.get() == null && last instanceof Named || last == null && box.get() instanceof Named;
  }
}
