package dev.demitasse.compiler.ssa;

import static dev.demitasse.compiler.ssa.Arithmetic.bit;

import dev.demitasse.compiler.op.Op;

/** The operations whose first operand is an f64, given by its raw bits. */
final class DoubleArithmetic {
  private static final long SIGN = Long.MIN_VALUE;

  private DoubleArithmetic() {}

  static long apply(Op op, long rawA, long rawB) {
    double a = Double.longBitsToDouble(rawA);
    double b = Double.longBitsToDouble(rawB);
    return switch (op) {
      case F64_EQ -> bit(a == b);
      case F64_NE -> bit(a != b);
      case F64_LT -> bit(a < b);
      case F64_GT -> bit(a > b);
      case F64_LE -> bit(a <= b);
      case F64_GE -> bit(a >= b);
      case F64_ABS -> rawA & ~SIGN;
      case F64_NEG -> rawA ^ SIGN;
      case F64_COPYSIGN -> (rawA & ~SIGN) | (rawB & SIGN);
      case F64_CEIL -> bits(Math.ceil(a));
      case F64_FLOOR -> bits(Math.floor(a));
      case F64_TRUNC -> bits(truncated(a));
      case F64_NEAREST -> bits(Math.rint(a));
      case F64_SQRT -> bits(Math.sqrt(a));
      case F64_ADD -> bits(a + b);
      case F64_SUB -> bits(a - b);
      case F64_MUL -> bits(a * b);
      case F64_DIV -> bits(a / b);
      case F64_MIN -> bits(Math.min(a, b));
      case F64_MAX -> bits(Math.max(a, b));
      case F32_DEMOTE_F64 -> Float.floatToIntBits((float) a);
      case I64_REINTERPRET_F64 -> rawA;
      case JAVA_DCMPL -> compare(a, b, -1);
      case JAVA_DCMPG -> compare(a, b, 1);
      default -> Truncation.apply(op, a);
    };
  }

  /** Towards zero, keeping the sign of zero. */
  static double truncated(double a) {
    return a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  /**
   * -1, 0 or 1 as JVMS fcmp and dcmp, {@code unordered} if one is NaN; unlike Double.compare, 0.0
   * equals -0.0.
   */
  static int compare(double a, double b, int unordered) {
    if (a < b) {
      return -1;
    }
    if (a > b) {
      return 1;
    }
    return a == b ? 0 : unordered;
  }

  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }
}
