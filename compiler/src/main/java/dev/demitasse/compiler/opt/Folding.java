package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * Computations on constants.
 *
 * <pre>
 * 3 + 4   =>   7
 * </pre>
 */
final class Folding {
  private Folding() {}

  /**
   * The result; null if an operand is not constant, or there is no result because the program
   * cannot come here.
   */
  static @Nullable Const evaluate(Arith insn) {
    if (insn.op() == Op.SELECT || insn.op() == Op.REF_EQ || !Arithmetic.isPure(insn.op())) {
      return null;
    }
    long[] bits = new long[insn.operands().size()];
    for (int i = 0; i < bits.length; i++) {
      Value operand = insn.operands().get(i);
      Const c = Constants.of(operand);
      if (c == null) {
        return null;
      }
      bits[i] = c.bits();
    }
    return evaluate(insn, bits);
  }

  private static @Nullable Const evaluate(Arith insn, long[] bits) {
    try {
      return new Const(insn.result(), Arithmetic.apply(insn.op(), bits));
    } catch (ArithmeticException noResult) {
      return null;
    }
  }
}
