package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** How large an integer can be at most, by what computes it. */
final class UnsignedRange {
  /** How many instructions back the question goes. */
  private static final int DEPTH = 6;

  private static final long MAX_INT = Integer.MAX_VALUE;
  private static final long MAX_UNSIGNED_INT = 0xFFFF_FFFFL;

  private UnsignedRange() {}

  /** An upper bound of the value taken as unsigned, itself to be taken as unsigned. */
  static long max(Value value) {
    return max(value, DEPTH);
  }

  /** Is it never anything but 0 and 1? */
  static boolean isBoolean(Value value) {
    return value.type() == Type.I32 && Long.compareUnsigned(max(value), 1) <= 0;
  }

  private static long max(Value value, int depth) {
    Insn insn = value.resolved().insn();
    long widest = value.type() == Type.I32 ? MAX_UNSIGNED_INT : -1L;
    return insn == null || depth == 0 ? widest : min(widest, max(insn, widest, depth - 1));
  }

  private static long max(Insn insn, long widest, int depth) {
    return switch (insn.kind()) {
      case CONST -> ((Const) insn).bits() & widest;
      case ARITH -> max((Arith) insn, widest, depth);
      case INSTANCE_OF -> 1;
      case ARRAY_LENGTH -> MAX_INT;
      case ARRAY_LOAD -> ofDescriptor(((Insn.ArrayLoad) insn).element(), widest);
      case GET_FIELD ->
          Lengths.isLength(insn)
              ? MAX_INT
              : ofDescriptor(((Insn.GetField) insn).field().descriptor(), widest);
      case GET_STATIC -> ofDescriptor(((Insn.GetStatic) insn).field().descriptor(), widest);
      case CALL -> ofDescriptor(((Insn.Call) insn).method().resultDescriptor(), widest);
      case MEMORY -> max((Memory) insn, widest);
      default -> widest;
    };
  }

  private static long ofDescriptor(String descriptor, long widest) {
    return switch (descriptor) {
      case "Z" -> 1;
      case "C" -> 0xFFFF;
      default -> widest;
    };
  }

  private static long max(Memory insn, long widest) {
    return switch (insn.op()) {
      case I32_LOAD8_U, I64_LOAD8_U -> 0xFF;
      case I32_LOAD16_U, I64_LOAD16_U -> 0xFFFF;
      case I64_LOAD32_U -> MAX_UNSIGNED_INT;
      default -> Lengths.isLength(insn) ? MAX_INT : widest;
    };
  }

  private static long max(Arith insn, long widest, int depth) {
    List<Value> in = insn.operands();
    return switch (IntegerOp.narrow(insn.op())) {
      case I32_EQZ, I32_EQ, I32_NE, REF_EQ, F32_EQ, F32_NE, F32_LT, F32_GT, F32_LE, F32_GE -> 1;
      case I32_LT_S, I32_LT_U, I32_GT_S, I32_GT_U, I32_LE_S, I32_LE_U, I32_GE_S, I32_GE_U -> 1;
      case F64_EQ, F64_NE, F64_LT, F64_GT, F64_LE, F64_GE -> 1;
      case I32_CLZ, I32_CTZ, I32_POPCNT -> Long.SIZE;
      case I32_AND -> min(max(in.get(0), depth), max(in.get(1), depth));
      case I32_OR, I32_XOR -> allBits(max(in.get(0), depth) | max(in.get(1), depth));
      case I32_ADD -> sum(max(in.get(0), depth), max(in.get(1), depth), widest);
      case I32_SHR_U -> shifted(in, widest, depth);
      case I32_REM_U -> belowDivisor(in.get(1), widest);
      case I64_EXTEND_I32_U -> max(in.get(0), depth);
      case I32_WRAP_I64 -> unlessWider(max(in.get(0), depth), widest);
      case SELECT -> larger(arm(in, true, depth), arm(in, false, depth));
      default -> widest;
    };
  }

  /**
   * The bound of a choice's operand where it is chosen: of {@code x <u 9 ? x : y} x is at most 8.
   */
  private static long arm(List<Value> select, boolean ifTrue, int depth) {
    Value arm = select.get(ifTrue ? 0 : 1).resolved();
    long max = max(arm, depth);
    if (!(select.get(2).resolved().insn() instanceof Arith test)
        || IntegerOp.negated(test.op()) == null
        || test.operands().get(0).resolved() != arm) {
      return max;
    }
    Const limit = Constants.of(test.operands().get(1));
    Op holds = IntegerOp.narrow(ifTrue ? test.op() : IntegerOp.negated(test.op()));
    boolean isProper = limit != null && limit.bits() > 0;
    return switch (holds) {
      case I32_LT_U -> isProper ? min(max, limit.bits() - 1) : max;
      case I32_LE_U -> isProper ? min(max, limit.bits()) : max;
      default -> max;
    };
  }

  private static long sum(long a, long b, long widest) {
    boolean exact = a >= 0 && b >= 0 && a + b >= 0 && (widest < 0 || a + b <= widest);
    return exact ? a + b : widest;
  }

  private static long shifted(List<Value> operands, long widest, int depth) {
    Const count = Constants.of(operands.get(1));
    int mask = IntegerOp.bits(operands.get(0).type()) - 1;
    return count == null ? widest : max(operands.get(0), depth) >>> (count.bits() & mask);
  }

  private static long belowDivisor(Value divisor, long widest) {
    Const c = Constants.of(divisor);
    return c == null || c.bits() == 0 ? widest : (c.bits() & widest) - 1;
  }

  private static long unlessWider(long bound, long widest) {
    return Long.compareUnsigned(bound, widest) <= 0 ? bound : widest;
  }

  private static long allBits(long max) {
    return max == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(max);
  }

  private static long min(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  private static long larger(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }
}
