package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;

/**
 * Takes arrays themselves instead of copies of them. Only static initialisers change arrays, and
 * they have run.
 *
 * <pre>
 * clone array  =>  array
 * </pre>
 */
final class DropCopies {
  private DropCopies() {}

  static void in(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call && call.method().owner().startsWith("[")) {
          value.replaceBy(call.operands().get(0));
        }
      }
    }
    func.settle();
  }
}
