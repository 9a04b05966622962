package dev.demitasse.guest;

/** java.util.function.BiFunction. */
@Replaces("java.util.function.BiFunction")
interface GuestBiFunction<T, U, R> {
  R apply(T t, U u);

  default <V> GuestBiFunction<T, U, V> andThen(GuestFunction<R, V> after) {
    Checks.notNull(after);
    return (t, u) -> after.apply(apply(t, u));
  }
}
