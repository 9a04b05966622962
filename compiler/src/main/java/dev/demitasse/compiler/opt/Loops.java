package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Whether a function has loops. */
public final class Loops {
  private Loops() {}

  static boolean has(Func func) {
    return func.blocks().stream().anyMatch(Loops::reachesItself);
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
