package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * Tests for zero.
 *
 * <pre>
 * eqz (a < b), eqz (a == b)     =>   a >= b, a != b          for floats only == and !=
 * eqz eqz flag                  =>   flag
 * eqz (x - y), eqz (x ^ y)      =>   x == y
 * eqz (c ? 3 : 0)               =>   c ? 0 : 1
 * eqz (x + c)                   =>   x == -c
 * eqz (extend x)                =>   eqz x
 * </pre>
 */
final class ZeroTests {
  private ZeroTests() {}

  /** What computes the same; null if this is not {@code eqz}, or nothing simpler is known. */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    if (IntegerOp.narrow(insn.op()) != Op.I32_EQZ) {
      return null;
    }
    Value operand = insn.operands().get(0).resolved();
    Value known = ofComparison(operand, at);
    if (known != null) {
      return known;
    }
    Arith difference = Comparisons.differenceOf(operand);
    if (difference != null) {
      return at.emit(
          IntegerOp.of(Op.I32_EQ, operand.type()), difference.operands().toArray(new Value[0]));
    }
    Arith select = IntegerOp.match(operand, Op.SELECT);
    Value kept = select == null ? null : Selects.clamped(select, 0);
    return kept == null ? Selects.compare(insn, at) : at.emit(insn.op(), kept);
  }

  private static @Nullable Value ofComparison(Value operand, Cursor at) {
    if (!(operand.insn() instanceof Arith inner)) {
      return null;
    }
    Value[] operands = inner.operands().toArray(new Value[0]);
    Op opposite = IntegerOp.negated(inner.op());
    if (opposite != null) {
      return at.emit(opposite, operands);
    }
    return switch (inner.op()) {
      case F32_EQ -> at.emit(Op.F32_NE, operands);
      case F32_NE -> at.emit(Op.F32_EQ, operands);
      case F64_EQ -> at.emit(Op.F64_NE, operands);
      case F64_NE -> at.emit(Op.F64_EQ, operands);
      case I32_EQZ, I64_EQZ -> twice(operands[0], at);
      case I64_EXTEND_I32_S, I64_EXTEND_I32_U -> at.emit(Op.I32_EQZ, operands);
      case I32_ADD, I64_ADD -> ofSum(inner, at);
      default -> null;
    };
  }

  private static @Nullable Value ofSum(Arith sum, Cursor at) {
    Const c = Constants.of(sum.operands().get(1));
    return c == null
        ? null
        : at.emit(
            IntegerOp.of(Op.I32_EQ, c.type()),
            sum.operands().get(0),
            at.constant(c.type(), -c.bits()));
  }

  /** Of {@code eqz eqz x}: x itself if it is 0 or 1, else {@code x != 0}. */
  private static Value twice(Value x, Cursor at) {
    return UnsignedRange.isBoolean(x)
        ? x
        : at.emit(IntegerOp.of(Op.I32_NE, x.type()), x, at.constant(x.type(), 0));
  }
}
