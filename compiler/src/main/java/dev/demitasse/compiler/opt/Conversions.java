package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * Changes of width.
 *
 * <pre>
 * (int) (long) x                            =>   x
 * (int) ((long) x + (long) y)               =>   x + y           also - * & | ^, and constants
 * (byte) (byte) x, (byte) loadedByte        =>   (byte) x, loadedByte
 * (byte) (x & 0xFF)                         =>   (byte) x
 * </pre>
 */
final class Conversions {
  private static final int BYTE = 8;
  private static final int SHORT = 16;

  private Conversions() {}

  /** What computes the same; null if this is not a change of width, or nothing simpler is known. */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    Value x = insn.operands().get(0).resolved();
    return switch (insn.op()) {
      case I32_WRAP_I64 -> wrap(x, at);
      case I32_EXTEND8_S, I64_EXTEND8_S -> extend(insn, x, BYTE, at);
      case I32_EXTEND16_S, I64_EXTEND16_S -> extend(insn, x, SHORT, at);
      case I64_EXTEND32_S -> extend(insn, x, Integer.SIZE, at);
      case I32_REINTERPRET_F32 -> unwrapped(x, Op.F32_REINTERPRET_I32);
      case F32_REINTERPRET_I32 -> unwrapped(x, Op.I32_REINTERPRET_F32);
      case I64_REINTERPRET_F64 -> unwrapped(x, Op.F64_REINTERPRET_I64);
      case F64_REINTERPRET_I64 -> unwrapped(x, Op.I64_REINTERPRET_F64);
      default -> null;
    };
  }

  private static @Nullable Value unwrapped(Value value, Op op) {
    return value.insn() instanceof Arith a && a.op() == op ? a.operands().get(0) : null;
  }

  private static @Nullable Value wrap(Value x, Cursor at) {
    Value narrow = unextended(x);
    if (narrow != null) {
      return narrow;
    }
    if (!(x.insn() instanceof Arith a)) {
      return null;
    }
    return switch (a.op()) {
      case I64_ADD, I64_SUB, I64_MUL, I64_AND, I64_OR, I64_XOR -> wrapped(a, at);
      default -> null;
    };
  }

  private static @Nullable Value wrapped(Arith wide, Cursor at) {
    Value a = narrow(wide.operands().get(0), at);
    Value b = narrow(wide.operands().get(1), at);
    return a == null || b == null ? null : at.emit(IntegerOp.narrow(wide.op()), a, b);
  }

  private static @Nullable Value narrow(Value wide, Cursor at) {
    Const c = Constants.of(wide);
    return c == null ? unextended(wide.resolved()) : at.constant(Type.I32, c.bits());
  }

  private static @Nullable Value unextended(Value x) {
    Value signed = unwrapped(x, Op.I64_EXTEND_I32_S);
    return signed == null ? unwrapped(x, Op.I64_EXTEND_I32_U) : signed;
  }

  private static @Nullable Value extend(Arith insn, Value x, int bits, Cursor at) {
    long max = UnsignedRange.max(x);
    boolean positive = max >= 0 && max < 1L << (bits - 1);
    if (positive || signedBits(x) <= bits) {
      return x;
    }
    Arith masked = IntegerOp.match(x, Op.I32_AND);
    Const mask = masked == null ? null : Constants.of(masked.operands().get(1));
    long kept = (1L << bits) - 1;
    boolean vain = mask != null && (mask.bits() & kept) == kept;
    return vain ? at.emit(insn.op(), masked.operands().get(0)) : null;
  }

  /** From how many bits the value is known to be sign-extended. */
  private static int signedBits(Value x) {
    Insn insn = x.insn();
    if (insn == null) {
      return Long.SIZE;
    }
    return switch (insn.kind()) {
      case ARITH -> ofOp(((Arith) insn).op());
      case MEMORY -> ofOp(((Insn.Memory) insn).op());
      case ARRAY_LOAD -> ofDescriptor(((Insn.ArrayLoad) insn).element());
      case GET_FIELD -> ofDescriptor(((Insn.GetField) insn).field().descriptor());
      case CALL -> ofDescriptor(((Insn.Call) insn).method().resultDescriptor());
      default -> Long.SIZE;
    };
  }

  private static int ofOp(Op op) {
    return switch (op) {
      case I32_EXTEND8_S, I64_EXTEND8_S, I32_LOAD8_S, I64_LOAD8_S -> BYTE;
      case I32_EXTEND16_S, I64_EXTEND16_S, I32_LOAD16_S, I64_LOAD16_S -> SHORT;
      case I64_EXTEND32_S, I64_EXTEND_I32_S, I64_LOAD32_S -> Integer.SIZE;
      default -> Long.SIZE;
    };
  }

  private static int ofDescriptor(String descriptor) {
    return switch (descriptor) {
      case "B" -> BYTE;
      case "S" -> SHORT;
      default -> Long.SIZE;
    };
  }
}
