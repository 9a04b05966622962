package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does every loop have one block through which it is entered? Wasm knows no others.
 *
 * <p>By the transformations T1 and T2 of M. Hecht and J. Ullman (1972): drop jumps of a block to
 * itself, and melt a block into the only one that jumps to it, until one block is left or neither
 * is possible.
 */
final class Reducibility {
  private final Map<Block, Set<Block>> successors = new LinkedHashMap<>();
  private final Map<Block, Set<Block>> predecessors = new LinkedHashMap<>();
  private final Block entry;

  private Reducibility(Func func, Edge edge, Block instead) {
    entry = func.entry();
    List<Block> open = new ArrayList<>(List.of(entry));
    while (!open.isEmpty()) {
      Block block = open.remove(open.size() - 1);
      if (successors.containsKey(block)) {
        continue;
      }
      Set<Block> next = new LinkedHashSet<>();
      List<Target> targets = block.jump().targets();
      for (int i = 0; i < targets.size(); i++) {
        boolean isEdge = block == edge.from() && i == edge.index();
        next.add(isEdge ? instead : targets.get(i).block());
      }
      successors.put(block, next);
      open.addAll(next);
    }
    successors.keySet().forEach(b -> predecessors.put(b, new LinkedHashSet<>()));
    successors.forEach((from, to) -> to.forEach(b -> predecessors.get(b).add(from)));
  }

  /** Would it be so if the edge led elsewhere? */
  static boolean holdsWith(Func func, Edge edge, Block instead) {
    return leadsOn(func.blocks(), edge.from(), instead) && !Loops.has(func)
        || new Reducibility(func, edge, instead).holds();
  }

  private static boolean leadsOn(List<Block> order, Block from, Block to) {
    return order.indexOf(from) < order.indexOf(to);
  }

  private boolean holds() {
    boolean changed = true;
    while (changed && successors.size() > 1) {
      changed = false;
      for (Block block : List.copyOf(successors.keySet())) {
        changed |= melt(block);
      }
    }
    return successors.size() == 1;
  }

  private boolean melt(Block block) {
    predecessors.get(block).remove(block);
    successors.get(block).remove(block);
    if (block == entry || predecessors.get(block).size() != 1) {
      return false;
    }
    Block into = predecessors.get(block).iterator().next();
    successors.get(into).remove(block);
    for (Block next : successors.remove(block)) {
      predecessors.get(next).remove(block);
      predecessors.get(next).add(into);
      successors.get(into).add(next);
    }
    predecessors.remove(block);
    return true;
  }
}
