package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;

/**
 * From floating point to integers; every float is exact as a double, so there is one row for both.
 */
final class Truncation {
  private static final double TWO_TO_31 = 0x1p31;
  private static final double TWO_TO_32 = 0x1p32;
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  private Truncation() {}

  static long apply(Op op, double a) {
    return switch (op) {
      case I32_TRUNC_SAT_F32_S, I32_TRUNC_SAT_F64_S -> (int) a;
      case I32_TRUNC_SAT_F32_U, I32_TRUNC_SAT_F64_U -> unsignedInt(a);
      case I64_TRUNC_SAT_F32_S, I64_TRUNC_SAT_F64_S -> (long) a;
      case I64_TRUNC_SAT_F32_U, I64_TRUNC_SAT_F64_U -> unsignedLong(a);
      case I32_TRUNC_F32_S, I32_TRUNC_F64_S -> (int) between(-TWO_TO_31 - 1, a, TWO_TO_31);
      case I32_TRUNC_F32_U, I32_TRUNC_F64_U -> unsignedInt(between(-1, a, TWO_TO_32));
      // -2^63 itself is legal; the next double below it is not.
      case I64_TRUNC_F32_S, I64_TRUNC_F64_S ->
          (long) between(Math.nextDown(-TWO_TO_63), a, TWO_TO_63);
      case I64_TRUNC_F32_U, I64_TRUNC_F64_U -> unsignedLong(between(-1, a, TWO_TO_64));
      default -> throw Arithmetic.unknown(op);
    };
  }

  private static int unsignedInt(double a) {
    return (int) Math.max(0, Math.min(0xFFFFFFFFL, (long) a));
  }

  private static long unsignedLong(double a) {
    if (!(a >= TWO_TO_63)) {
      return Math.max(0, (long) a);
    }
    return a >= TWO_TO_64 ? -1 : (long) (a - TWO_TO_63) ^ Long.MIN_VALUE;
  }

  private static double between(double below, double a, double above) {
    if (!(a > below && a < above)) {
      throw new ArithmeticException("not representable: " + a);
    }
    return a;
  }
}
