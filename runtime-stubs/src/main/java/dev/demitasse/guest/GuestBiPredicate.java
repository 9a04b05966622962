package dev.demitasse.guest;

/** java.util.function.BiPredicate. */
@Replaces("java.util.function.BiPredicate")
interface GuestBiPredicate<T, U> {
  boolean test(T t, U u);

  default GuestBiPredicate<T, U> and(GuestBiPredicate<T, U> other) {
    Checks.notNull(other);
    return (t, u) -> test(t, u) && other.test(t, u);
  }

  default GuestBiPredicate<T, U> or(GuestBiPredicate<T, U> other) {
    Checks.notNull(other);
    return (t, u) -> test(t, u) || other.test(t, u);
  }

  default GuestBiPredicate<T, U> negate() {
    return (t, u) -> !test(t, u);
  }
}
