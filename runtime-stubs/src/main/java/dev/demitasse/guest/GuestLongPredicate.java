package dev.demitasse.guest;

/** java.util.function.LongPredicate. */
@Replaces("java.util.function.LongPredicate")
interface GuestLongPredicate {
  boolean test(long value);

  default GuestLongPredicate and(GuestLongPredicate other) {
    Checks.notNull(other);
    return value -> test(value) && other.test(value);
  }

  default GuestLongPredicate or(GuestLongPredicate other) {
    Checks.notNull(other);
    return value -> test(value) || other.test(value);
  }

  default GuestLongPredicate negate() {
    return value -> !test(value);
  }
}
