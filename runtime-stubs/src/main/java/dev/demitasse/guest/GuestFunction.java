package dev.demitasse.guest;

/** java.util.function.Function. */
@Replaces("java.util.function.Function")
interface GuestFunction<T, R> {
  R apply(T t);

  default <V> GuestFunction<V, R> compose(GuestFunction<V, T> before) {
    Checks.notNull(before);
    return v -> apply(before.apply(v));
  }

  default <V> GuestFunction<T, V> andThen(GuestFunction<R, V> after) {
    Checks.notNull(after);
    return t -> after.apply(apply(t));
  }

  static <T> GuestFunction<T, T> identity() {
    return t -> t;
  }
}
