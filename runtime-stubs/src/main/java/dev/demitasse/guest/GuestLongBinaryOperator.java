package dev.demitasse.guest;

/** java.util.function.LongBinaryOperator. */
@Replaces("java.util.function.LongBinaryOperator")
interface GuestLongBinaryOperator {
  long applyAsLong(long left, long right);
}
