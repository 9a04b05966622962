package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of some values are needed behind the end of each block: by walking back from each use to
 * where the value is made anew. A snapshot.
 */
final class LiveOut {
  private final Set<Value> values;
  private final Dominators dominators;

  /** By value the blocks that make it, then those that use it. */
  private final Map<Value, Set<Block>> makers = new HashMap<>();

  private final Map<Value, List<Block>> users = new HashMap<>();
  private final Map<Block, Set<Value>> live = new HashMap<>();

  LiveOut(Func func, Set<Value> values) {
    this.values = values;
    dominators = Dominators.of(func);
    func.blocks().forEach(this::examine);
    users.forEach(this::walkBack);
  }

  Set<Value> of(Block block) {
    return live.getOrDefault(block, Set.of());
  }

  private void examine(Block block) {
    block.params().forEach(v -> makes(block, v));
    block.body().forEach(v -> makes(block, v));
    Set<Value> used = operands(block.jump());
    block.body().forEach(v -> used.addAll(v.insn().operands()));
    used.retainAll(values);
    for (Value value : used) {
      users.computeIfAbsent(value, v -> new ArrayList<>()).add(block);
    }
  }

  private void makes(Block block, Value value) {
    if (values.contains(value)) {
      makers.computeIfAbsent(value, v -> new HashSet<>()).add(block);
    }
  }

  private void walkBack(Value value, List<Block> from) {
    Set<Block> own = makers.getOrDefault(value, Set.of());
    Set<Block> seen = new HashSet<>(own);
    Deque<Block> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Block block = open.pop();
      if (seen.add(block)) {
        for (Block before : dominators.predecessors(block)) {
          live.computeIfAbsent(before, b -> new HashSet<>()).add(value);
          open.push(before);
        }
      }
    }
  }

  /** What a jump uses, for itself and for what it leads to. */
  static Set<Value> operands(Jump jump) {
    Set<Value> all = new HashSet<>(jump.operands());
    jump.targets().forEach(t -> all.addAll(t.args()));
    return all;
  }
}
