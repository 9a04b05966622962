package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.function.Consumer;

/** Who looks at a value. */
final class Uses {
  private Uses() {}

  /** Each operand and argument of a jump, as often as it stands there. */
  static void forEach(Jump jump, Consumer<Value> action) {
    jump.operands().forEach(action);
    jump.targets().forEach(t -> t.args().forEach(action));
  }

  /** Are the block's parameters seen by nothing but its own jump? */
  static boolean areOnlyInJump(Func func, Block block) {
    if (block.params().isEmpty()) {
      return true;
    }
    boolean[] elsewhere = {false};
    Consumer<Value> look = v -> elsewhere[0] |= block.params().contains(v);
    for (Block other : func.blocks()) {
      other.body().forEach(v -> v.insn().operands().forEach(look));
      if (other != block) {
        forEach(other.jump(), look);
      }
    }
    return !elsewhere[0];
  }
}
