package dev.demitasse.compiler.ssa;

import static dev.demitasse.compiler.ssa.Arithmetic.bit;

import dev.demitasse.compiler.op.Op;

/** The operations whose first operand is an i64. */
final class LongArithmetic {
  private LongArithmetic() {}

  static long apply(Op op, long a, long b) {
    return switch (op) {
      case I64_EQZ -> bit(a == 0);
      case I64_EQ -> bit(a == b);
      case I64_NE -> bit(a != b);
      case I64_LT_S -> bit(a < b);
      case I64_LT_U -> bit(Long.compareUnsigned(a, b) < 0);
      case I64_GT_S -> bit(a > b);
      case I64_GT_U -> bit(Long.compareUnsigned(a, b) > 0);
      case I64_LE_S -> bit(a <= b);
      case I64_LE_U -> bit(Long.compareUnsigned(a, b) <= 0);
      case I64_GE_S -> bit(a >= b);
      case I64_GE_U -> bit(Long.compareUnsigned(a, b) >= 0);
      case I64_CLZ -> Long.numberOfLeadingZeros(a);
      case I64_CTZ -> Long.numberOfTrailingZeros(a);
      case I64_POPCNT -> Long.bitCount(a);
      case I64_ADD -> a + b;
      case I64_SUB -> a - b;
      case I64_MUL -> a * b;
      case I64_DIV_S -> trappingQuotient(a, b);
      case I64_DIV_U -> Long.divideUnsigned(a, b);
      case I64_REM_S -> a % b;
      case I64_REM_U -> Long.remainderUnsigned(a, b);
      case I64_AND -> a & b;
      case I64_OR -> a | b;
      case I64_XOR -> a ^ b;
      case I64_SHL -> a << b;
      case I64_SHR_S -> a >> b;
      case I64_SHR_U -> a >>> b;
      case I64_ROTL -> Long.rotateLeft(a, (int) b);
      case I64_ROTR -> Long.rotateRight(a, (int) b);
      case I64_EXTEND8_S -> (byte) a;
      case I64_EXTEND16_S -> (short) a;
      case I64_EXTEND32_S -> (int) a;
      case I32_WRAP_I64 -> (int) a;
      case F32_CONVERT_I64_S -> Float.floatToIntBits((float) a);
      case F32_CONVERT_I64_U -> Float.floatToIntBits(a < 0 ? (float) halved(a) * 2 : (float) a);
      case F64_CONVERT_I64_S -> Double.doubleToLongBits((double) a);
      case F64_CONVERT_I64_U ->
          Double.doubleToLongBits(a < 0 ? (double) halved(a) * 2 : (double) a);
      case F64_REINTERPRET_I64 -> a;
      case JAVA_LDIV -> a / b;
      case JAVA_LCMP -> Long.compare(a, b);
      default -> throw Arithmetic.unknown(op);
    };
  }

  private static long trappingQuotient(long a, long b) {
    if (a == Long.MIN_VALUE && b == -1) {
      throw new ArithmeticException("integer overflow");
    }
    return a / b;
  }

  /**
   * Half of an unsigned number; the bit that is lost stays in the last place, so that it rounds as
   * the whole would.
   */
  private static long halved(long a) {
    return (a >>> 1) | (a & 1);
  }
}
