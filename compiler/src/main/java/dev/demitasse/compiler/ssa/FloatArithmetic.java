package dev.demitasse.compiler.ssa;

import static dev.demitasse.compiler.ssa.Arithmetic.bit;

import dev.demitasse.compiler.op.Op;

/** The operations whose first operand is an f32, given by its raw bits. */
final class FloatArithmetic {
  private static final int SIGN = Integer.MIN_VALUE;

  private FloatArithmetic() {}

  static long apply(Op op, int rawA, int rawB) {
    float a = Float.intBitsToFloat(rawA);
    float b = Float.intBitsToFloat(rawB);
    return switch (op) {
      case F32_EQ -> bit(a == b);
      case F32_NE -> bit(a != b);
      case F32_LT -> bit(a < b);
      case F32_GT -> bit(a > b);
      case F32_LE -> bit(a <= b);
      case F32_GE -> bit(a >= b);
      case F32_ABS -> rawA & ~SIGN;
      case F32_NEG -> rawA ^ SIGN;
      case F32_COPYSIGN -> (rawA & ~SIGN) | (rawB & SIGN);
      case F32_CEIL -> bits(Math.ceil(a));
      case F32_FLOOR -> bits(Math.floor(a));
      case F32_TRUNC -> bits(DoubleArithmetic.truncated(a));
      case F32_NEAREST -> bits(Math.rint(a));
      case F32_SQRT -> bits(Math.sqrt(a));
      case F32_ADD -> bits(a + b);
      case F32_SUB -> bits(a - b);
      case F32_MUL -> bits(a * b);
      case F32_DIV -> bits(a / b);
      case F32_MIN -> bits(Math.min(a, b));
      case F32_MAX -> bits(Math.max(a, b));
      case F64_PROMOTE_F32 -> Double.doubleToLongBits(a);
      case I32_REINTERPRET_F32 -> rawA;
      case JAVA_FCMPL -> DoubleArithmetic.compare(a, b, -1);
      case JAVA_FCMPG -> DoubleArithmetic.compare(a, b, 1);
      default -> Truncation.apply(op, a);
    };
  }

  private static int bits(float value) {
    return Float.floatToIntBits(value);
  }

  /**
   * What is exact in double is exact in float; and a double square root rounds to the float one.
   */
  private static int bits(double value) {
    return Float.floatToIntBits((float) value);
  }
}
