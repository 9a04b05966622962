package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The values of a function that something depends on: an effect, a jump, or what is handed to
 * another block.
 */
final class NeededValues {
  private final Set<Value> needed = new HashSet<>();

  NeededValues(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn().effect() != Effect.NONE || value.insn().canThrow()) {
          need(value);
        }
      }
      block.jump().operands().forEach(this::need);
      for (Target target : block.jump().targets()) {
        target.args().forEach(this::need);
      }
    }
  }

  private void need(Value value) {
    if (needed.add(value) && value.insn() != null) {
      value.insn().operands().forEach(this::need);
    }
  }

  /** All of them. */
  Set<Value> values() {
    return needed;
  }
}
