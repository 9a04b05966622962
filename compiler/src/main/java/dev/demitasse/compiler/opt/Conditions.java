package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Value;

/** Values of which only matters whether they are zero. */
final class Conditions {
  private Conditions() {}

  /**
   * What is zero exactly where the condition is: x for {@code x != 0}; null if it cannot be said
   * shorter.
   */
  static @Nullable Value stripped(Value condition) {
    Arith apart = arith(condition, Op.I32_NE);
    if (apart != null && Constants.is(apart.operands().get(1), 0)) {
      return apart.operands().get(0);
    }
    if (condition.resolved().insn() instanceof Arith a && a.op() == Op.SELECT) {
      return Selects.clamped(a, 0);
    }
    Value inner = negated(condition);
    return inner == null ? null : negated(inner);
  }

  /**
   * What is zero exactly where the condition is not, without a new instruction: x for {@code eqz
   * x}; else null.
   */
  static @Nullable Value negated(Value condition) {
    Arith zero = arith(condition, Op.I32_EQZ);
    return zero == null ? null : zero.operands().get(0);
  }

  private static @Nullable Arith arith(Value value, Op op) {
    return value.resolved().insn() instanceof Arith a && a.op() == op ? a : null;
  }
}
