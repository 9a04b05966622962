package dev.demitasse.guest;

/** java.util.function.IntUnaryOperator. */
@Replaces("java.util.function.IntUnaryOperator")
interface GuestIntUnaryOperator {
  int applyAsInt(int operand);

  default GuestIntUnaryOperator compose(GuestIntUnaryOperator before) {
    Checks.notNull(before);
    return operand -> applyAsInt(before.applyAsInt(operand));
  }

  default GuestIntUnaryOperator andThen(GuestIntUnaryOperator after) {
    Checks.notNull(after);
    return operand -> after.applyAsInt(applyAsInt(operand));
  }

  static GuestIntUnaryOperator identity() {
    return operand -> operand;
  }
}
