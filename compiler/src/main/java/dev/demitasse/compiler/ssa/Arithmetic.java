package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Op.Immediate;
import dev.demitasse.compiler.op.Type;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the operations on numbers compute, on raw bits as {@link Insn.Const} holds them: i32 and f32
 * sign-extended to 64 bits, so that equal values are equal longs.
 *
 * <p>Where Wasm leaves the bits of a NaN open, the canonical NaN is the answer ({@code
 * Float.floatToIntBits}): the same on every machine.
 */
public final class Arithmetic {
  private static final Set<Op> MAY_TRAP =
      EnumSet.of(
          Op.I32_DIV_S,
          Op.I32_DIV_U,
          Op.I32_REM_S,
          Op.I32_REM_U,
          Op.I64_DIV_S,
          Op.I64_DIV_U,
          Op.I64_REM_S,
          Op.I64_REM_U,
          Op.I32_TRUNC_F32_S,
          Op.I32_TRUNC_F32_U,
          Op.I32_TRUNC_F64_S,
          Op.I32_TRUNC_F64_U,
          Op.I64_TRUNC_F32_S,
          Op.I64_TRUNC_F32_U,
          Op.I64_TRUNC_F64_S,
          Op.I64_TRUNC_F64_U,
          Op.JAVA_IDIV,
          Op.JAVA_LDIV);

  private Arithmetic() {}

  /**
   * Is this an operation that {@link #apply} computes: from its operands' bits alone, without any
   * effect but a trap? Addresses of objects are known to lowering only.
   */
  public static boolean isPure(Op op) {
    return switch (op) {
      case SELECT -> true;
      case REF_TO_ADDRESS, ADDRESS_TO_REF -> false;
      default -> op.immediate() == Immediate.NONE && !op.params().isEmpty();
    };
  }

  /** Is there no result for some operands: does {@link #apply} throw for them? */
  public static boolean mayTrap(Op op) {
    return MAY_TRAP.contains(op);
  }

  /**
   * The result of the operation.
   *
   * @throws ArithmeticException where Wasm traps, and for Java's division by zero
   * @throws IllegalArgumentException if the operation is not {@linkplain #isPure pure}
   */
  public static long apply(Op op, long... bits) {
    if (!isPure(op)) {
      throw new IllegalArgumentException(op.text() + " is not a computation");
    }
    if (op == Op.SELECT) {
      return (int) bits[2] != 0 ? bits[0] : bits[1];
    }
    long a = bits[0];
    long b = bits.length > 1 ? bits[1] : 0;
    return switch (op.params().get(0)) {
      case I32 -> IntArithmetic.apply(op, (int) a, (int) b);
      case I64 -> LongArithmetic.apply(op, a, b);
      case F32 -> FloatArithmetic.apply(op, (int) a, (int) b);
      case F64 -> DoubleArithmetic.apply(op, a, b);
      case REF -> a == b ? 1 : 0;
      case VOID -> throw unknown(op);
    };
  }

  /** The bits of a value of this type in the one form that {@link Insn.Const} has for it. */
  public static long normalised(Type type, long bits) {
    return type == Type.I32 || type == Type.F32 ? (int) bits : bits;
  }

  static long bit(boolean condition) {
    return condition ? 1 : 0;
  }

  static IllegalArgumentException unknown(Op op) {
    return new IllegalArgumentException("no arithmetic for " + op.text());
  }
}
