package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Value;

/**
 * How two integers compare.
 *
 * @param op a comparison that holds, without its width
 * @param x its first operand
 * @param y its second operand
 */
record KnownOrder(Op op, Value x, Value y) {
  /** Is a comparison of the same two, either way round, true? Null if that does not follow. */
  @Nullable
  Boolean answer(Arith comparison) {
    Value first = comparison.operands().get(0);
    Value second = comparison.operands().get(1);
    if (first == x && second == y) {
      return answer(IntegerOp.narrow(comparison.op()));
    }
    return first == y && second == x
        ? answer(IntegerOp.narrow(IntegerOp.mirrored(comparison.op())))
        : null;
  }

  private @Nullable Boolean answer(Op asked) {
    if (follows(asked)) {
      return true;
    }
    return follows(IntegerOp.negated(asked)) ? Boolean.FALSE : null;
  }

  private boolean follows(Op asked) {
    Op weaker = weaker(op);
    return asked == op || weaker != null && (asked == weaker || asked == Op.I32_NE);
  }

  private static @Nullable Op weaker(Op op) {
    return switch (op) {
      case I32_LT_S -> Op.I32_LE_S;
      case I32_LT_U -> Op.I32_LE_U;
      case I32_GT_S -> Op.I32_GE_S;
      case I32_GT_U -> Op.I32_GE_U;
      default -> null;
    };
  }
}
