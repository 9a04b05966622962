package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes a value in the only block that uses it, where it may need no local.
 *
 * <pre>
 * b0: v1 = add v0 8            b0: if v0 b1 b2
 *     if v0 b1 b2        ⇒
 * b1: return v1                b1: v1 = add v0 8
 *                                  return v1
 * </pre>
 *
 * <p>Not into a loop. What reads memory moves only to a block that directly follows, and not over a
 * write.
 */
final class SinkValues {
  private final Dominators dominators;
  private final Set<Block> heads = new HashSet<>();

  /** From value to the only block that uses it; to null if several do. */
  private final Map<Value, Block> users = new HashMap<>();

  private SinkValues(Func func) {
    dominators = Dominators.of(func);
    for (Block block : dominators.order()) {
      block.body().forEach(v -> v.insn().operands().forEach(o -> use(o, block)));
      block.jump().operands().forEach(o -> use(o, block));
      block.jump().targets().forEach(t -> t.args().forEach(o -> use(o, block)));
      block.jump().targets().stream()
          .filter(t -> dominators.isBackEdge(block, t.block()))
          .forEach(t -> heads.add(t.block()));
    }
  }

  private void use(Value value, Block block) {
    if (users.containsKey(value) && users.get(value) != block) {
      users.put(value, null);
    } else {
      users.put(value, block);
    }
  }

  /** Changes the function, until no more value can move. */
  static void run(Func func) {
    while (new SinkValues(func).sink()) {
      // Each turn brings some values down; their operands may follow.
    }
  }

  private boolean sink() {
    boolean changed = false;
    for (Block block : dominators.order()) {
      for (int i = block.body().size() - 1; i >= 0; i--) {
        Value value = block.body().get(i);
        Block user = users.get(value);
        if (!SelectInstr.isConstant(value)
            && user != null
            && user != block
            && maySink(block, i, user)) {
          block.body().remove(i);
          user.body().add(0, value);
          changed = true;
        }
      }
    }
    return changed;
  }

  private boolean maySink(Block from, int place, Block to) {
    Insn insn = from.body().get(place).insn();
    if (insn.effect() == Effect.NONE) {
      return !entersLoop(from, to);
    }
    boolean follows = dominators.predecessors(to).equals(List.of(from)) && !heads.contains(to);
    List<Value> passed = new ArrayList<>(from.body().subList(place + 1, from.body().size()));
    return insn.effect() == Effect.READ
        && follows
        && passed.stream().noneMatch(v -> Conflicts.between(insn, v.insn()));
  }

  private boolean entersLoop(Block from, Block to) {
    for (@Nullable Block at = to; at != null && at != from; at = dominators.idom(at)) {
      if (heads.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
