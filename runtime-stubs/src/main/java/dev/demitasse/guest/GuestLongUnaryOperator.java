package dev.demitasse.guest;

/** java.util.function.LongUnaryOperator. */
@Replaces("java.util.function.LongUnaryOperator")
interface GuestLongUnaryOperator {
  long applyAsLong(long operand);

  default GuestLongUnaryOperator compose(GuestLongUnaryOperator before) {
    Checks.notNull(before);
    return operand -> applyAsLong(before.applyAsLong(operand));
  }

  default GuestLongUnaryOperator andThen(GuestLongUnaryOperator after) {
    Checks.notNull(after);
    return operand -> after.applyAsLong(applyAsLong(operand));
  }

  static GuestLongUnaryOperator identity() {
    return operand -> operand;
  }
}
