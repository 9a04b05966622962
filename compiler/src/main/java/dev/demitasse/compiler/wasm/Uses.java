package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** How often each value of a function is used. */
final class Uses {
  private final int[] counts;

  private Uses(int limit) {
    counts = new int[limit];
  }

  /** Removes instructions that nobody needs, then counts. */
  static Uses of(Func func) {
    List<Block> blocks = func.blocks();
    while (true) {
      Uses uses = count(func, blocks);
      boolean changed = false;
      for (Block block : blocks) {
        changed |= block.body().removeIf(v -> uses.of(v) == 0 && isRemovable(v.insn()));
      }
      if (!changed) {
        return uses;
      }
    }
  }

  private static Uses count(Func func, List<Block> blocks) {
    Uses uses = new Uses(func.valueLimit());
    for (Block block : blocks) {
      for (Value value : block.body()) {
        uses.add(value.insn().operands());
      }
      uses.add(block.jump().operands());
      for (Target target : block.jump().targets()) {
        uses.add(target.args());
      }
    }
    return uses;
  }

  private void add(List<Value> values) {
    for (Value value : values) {
      counts[value.id()]++;
    }
  }

  private static boolean isRemovable(Insn insn) {
    return insn.effect() == Effect.NONE || insn.effect() == Effect.READ;
  }

  /** How many operands and arguments are this value. */
  int of(Value value) {
    return counts[value.id()];
  }
}
