package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What happens on the paths from a block to one that it dominates: a snapshot. */
final class Between {
  private final Dominators dominators;

  Between(Func func) {
    dominators = Dominators.of(func);
  }

  Dominators dominators() {
    return dominators;
  }

  /**
   * All writes on any path from the end of the first block to the start of the second, which it
   * dominates.
   */
  List<Insn> writes(Block from, Block to) {
    Set<Block> passed = new LinkedHashSet<>();
    Deque<Block> open = new ArrayDeque<>(dominators.predecessors(to));
    while (!open.isEmpty()) {
      Block block = open.pop();
      if (block != from && passed.add(block)) {
        dominators.predecessors(block).forEach(open::push);
      }
    }
    List<Insn> writes = new ArrayList<>();
    passed.forEach(
        b -> b.body().stream().map(Value::insn).filter(Between::isWrite).forEach(writes::add));
    return writes;
  }

  private static boolean isWrite(Insn insn) {
    return insn.effect() == Effect.WRITE;
  }
}
