package dev.demitasse.guest;

/** java.util.function.IntPredicate. */
@Replaces("java.util.function.IntPredicate")
interface GuestIntPredicate {
  boolean test(int value);

  default GuestIntPredicate and(GuestIntPredicate other) {
    Checks.notNull(other);
    return value -> test(value) && other.test(value);
  }

  default GuestIntPredicate or(GuestIntPredicate other) {
    Checks.notNull(other);
    return value -> test(value) || other.test(value);
  }

  default GuestIntPredicate negate() {
    return value -> !test(value);
  }
}
