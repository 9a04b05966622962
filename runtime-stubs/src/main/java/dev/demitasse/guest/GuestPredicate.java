package dev.demitasse.guest;

/** java.util.function.Predicate. */
@Replaces("java.util.function.Predicate")
interface GuestPredicate<T> {
  boolean test(T t);

  default GuestPredicate<T> and(GuestPredicate<T> other) {
    Checks.notNull(other);
    return t -> test(t) && other.test(t);
  }

  default GuestPredicate<T> or(GuestPredicate<T> other) {
    Checks.notNull(other);
    return t -> test(t) || other.test(t);
  }

  default GuestPredicate<T> negate() {
    return t -> !test(t);
  }

  static <T> GuestPredicate<T> not(GuestPredicate<T> target) {
    return target.negate();
  }
}
