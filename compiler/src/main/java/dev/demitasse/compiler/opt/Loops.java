package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Whether a function has loops. */
public final class Loops {
  private Loops() {}

  static boolean has(Func func) {
    BitSet before = new BitSet(func.blockLimit());
    for (Block block : func.blocks()) {
      before.set(block.id());
      // In reverse postorder every loop has a jump back.
      if (block.jump().targets().stream().anyMatch(t -> before.get(t.block().id()))) {
        return true;
      }
    }
    return false;
  }

  /** Can the block be run again before the function ends? */
  public static boolean reachesItself(Block block) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> open = new ArrayDeque<>();
    open.push(block);
    while (!open.isEmpty()) {
      for (Target target : open.pop().jump().targets()) {
        if (target.block() == block) {
          return true;
        }
        if (seen.add(target.block())) {
          open.push(target.block());
        }
      }
    }
    return false;
  }
}
