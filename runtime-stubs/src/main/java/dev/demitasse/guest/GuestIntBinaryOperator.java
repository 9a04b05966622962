package dev.demitasse.guest;

/** java.util.function.IntBinaryOperator. */
@Replaces("java.util.function.IntBinaryOperator")
interface GuestIntBinaryOperator {
  int applyAsInt(int left, int right);
}
