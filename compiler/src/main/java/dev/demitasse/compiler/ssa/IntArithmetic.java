package dev.demitasse.compiler.ssa;

import static dev.demitasse.compiler.ssa.Arithmetic.bit;

import dev.demitasse.compiler.op.Op;

/** The operations whose first operand is an i32. */
final class IntArithmetic {
  private IntArithmetic() {}

  static long apply(Op op, int a, int b) {
    return switch (op) {
      case I32_EQZ -> bit(a == 0);
      case I32_EQ -> bit(a == b);
      case I32_NE -> bit(a != b);
      case I32_LT_S -> bit(a < b);
      case I32_LT_U -> bit(Integer.compareUnsigned(a, b) < 0);
      case I32_GT_S -> bit(a > b);
      case I32_GT_U -> bit(Integer.compareUnsigned(a, b) > 0);
      case I32_LE_S -> bit(a <= b);
      case I32_LE_U -> bit(Integer.compareUnsigned(a, b) <= 0);
      case I32_GE_S -> bit(a >= b);
      case I32_GE_U -> bit(Integer.compareUnsigned(a, b) >= 0);
      case I32_CLZ -> Integer.numberOfLeadingZeros(a);
      case I32_CTZ -> Integer.numberOfTrailingZeros(a);
      case I32_POPCNT -> Integer.bitCount(a);
      case I32_ADD -> a + b;
      case I32_SUB -> a - b;
      case I32_MUL -> a * b;
      case I32_DIV_S -> trappingQuotient(a, b);
      case I32_DIV_U -> Integer.divideUnsigned(a, b);
      case I32_REM_S -> a % b;
      case I32_REM_U -> Integer.remainderUnsigned(a, b);
      case I32_AND -> a & b;
      case I32_OR -> a | b;
      case I32_XOR -> a ^ b;
      case I32_SHL -> a << b;
      case I32_SHR_S -> a >> b;
      case I32_SHR_U -> a >>> b;
      case I32_ROTL -> Integer.rotateLeft(a, b);
      case I32_ROTR -> Integer.rotateRight(a, b);
      case I32_EXTEND8_S -> (byte) a;
      case I32_EXTEND16_S -> (short) a;
      case I64_EXTEND_I32_S -> a;
      case I64_EXTEND_I32_U -> Integer.toUnsignedLong(a);
      case F32_CONVERT_I32_S -> Float.floatToIntBits((float) a);
      case F32_CONVERT_I32_U -> Float.floatToIntBits((float) Integer.toUnsignedLong(a));
      case F64_CONVERT_I32_S -> Double.doubleToLongBits((double) a);
      case F64_CONVERT_I32_U -> Double.doubleToLongBits((double) Integer.toUnsignedLong(a));
      case F32_REINTERPRET_I32 -> a;
      case JAVA_IDIV -> a / b;
      default -> throw Arithmetic.unknown(op);
    };
  }

  private static int trappingQuotient(int a, int b) {
    if (a == Integer.MIN_VALUE && b == -1) {
      throw new ArithmeticException("integer overflow");
    }
    return a / b;
  }
}
