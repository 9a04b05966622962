package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;

/**
 * Sums of a value and several constants, addresses among them, have one constant.
 *
 * <pre>
 * ($a + v) + 2     ⇒   v + $a+2
 * ($a - v) + 2     ⇒   $a+2 - v
 * </pre>
 */
final class FoldSums {
  private final Func func;
  private final Uses uses;

  private FoldSums(Func func) {
    this.func = func;
    this.uses = Uses.of(func);
  }

  /** Changes the function. */
  static void run(Func func) {
    FoldSums fold = new FoldSums(func);
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        Insn folded = fold.folded(value);
        if (folded != null) {
          value.redefine(folded);
        }
      }
    }
  }

  private @Nullable Insn folded(Value value) {
    if (!(value.insn() instanceof Insn.Arith sum) || sum.op() != Op.I32_ADD) {
      return null;
    }
    Value inner = sum.operands().get(0);
    Value constant = sum.operands().get(1);
    if (!(constant.insn() instanceof Insn.Const added) || uses.of(inner) != 1) {
      return null;
    }
    if (!(inner.insn() instanceof Insn.Arith first)) {
      return null;
    }
    if (first.op() == Op.I32_SUB) {
      Value minuend = plus(first.operands().get(0), added.asInt());
      return minuend == null ? null : Insn.Arith.of(Op.I32_SUB, minuend, first.operands().get(1));
    }
    return first.op() == Op.I32_ADD ? ofSum(first, added.asInt()) : null;
  }

  private @Nullable Insn ofSum(Insn.Arith first, int added) {
    for (int i = 0; i < 2; i++) {
      Value total = plus(first.operands().get(i), added);
      if (total != null) {
        return Insn.Arith.of(Op.I32_ADD, first.operands().get(1 - i), total);
      }
    }
    return null;
  }

  /** The constant plus the number; null if the value is no constant. */
  private @Nullable Value plus(Value value, int added) {
    if (value.insn() instanceof Insn.Const c) {
      return func.newValue(Insn.Const.ofInt(c.asInt() + added), null, value.position());
    }
    if (value.insn() instanceof Insn.Address a) {
      return func.newValue(new Insn.Address(a.datum(), a.offset() + added), null, value.position());
    }
    return null;
  }
}
