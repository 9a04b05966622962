package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Loops that call and write nothing, and whose exits all look at what the loop does not change:
 * such a loop ends in its first turn or never.
 */
final class FindEndlessLoops {
  /** What has the same result in each turn, if its operands have and nothing is written. */
  private static final Set<Effect> REPEATABLE = EnumSet.of(Effect.NONE, Effect.READ, Effect.CHECK);

  private final Dominators dominators;

  private FindEndlessLoops(Func func) {
    this.dominators = Dominators.of(func);
  }

  static List<Diagnostic> in(Func func) {
    FindEndlessLoops search = new FindEndlessLoops(func);
    List<Diagnostic> found = new ArrayList<>();
    for (Block head : func.blocks()) {
      Set<Block> loop = search.loop(head);
      if (!loop.isEmpty() && neverEnds(loop)) {
        found.add(Diagnostic.at(position(loop), Code.D0703));
      }
    }
    return found;
  }

  /** The blocks from which the head is reached again without leaving through it; or none. */
  private Set<Block> loop(Block head) {
    Set<Block> loop = new LinkedHashSet<>();
    if (!dominators.isReachable(head)) {
      return loop;
    }
    Deque<Block> pending = new ArrayDeque<>();
    for (Block from : dominators.predecessors(head)) {
      if (dominators.isBackEdge(from, head)) {
        loop.add(head);
        pending.add(from);
      }
    }
    while (!pending.isEmpty()) {
      Block block = pending.remove();
      if (loop.add(block)) {
        pending.addAll(dominators.predecessors(block));
      }
    }
    return loop;
  }

  private static boolean neverEnds(Set<Block> loop) {
    Set<Value> changing = new HashSet<>();
    loop.forEach(block -> changing.addAll(block.params()));
    List<Value> exits = new ArrayList<>();
    for (Block block : loop) {
      for (Value value : block.body()) {
        if (!REPEATABLE.contains(value.insn().effect())) {
          return false;
        }
        if (value.insn().canThrow()) {
          exits.add(value);
        }
      }
      if (block.jump() instanceof Jump.Try) {
        return false;
      }
      if (!loop.containsAll(block.jump().targets().stream().map(Target::block).toList())) {
        exits.addAll(block.jump().operands());
      }
    }
    return exits.stream().noneMatch(exit -> mayChange(exit, changing));
  }

  // Only params begin a change, since nothing is written.
  private static boolean mayChange(Value value, Set<Value> changing) {
    Insn insn = value.insn();
    return changing.contains(value)
        || insn != null && insn.operands().stream().anyMatch(v -> mayChange(v, changing));
  }

  private static Position position(Set<Block> loop) {
    for (Block block : loop) {
      for (Value value : block.body()) {
        if (value.position().line() > 0) {
          return value.position();
        }
      }
      if (block.jumpPosition().line() > 0) {
        return block.jumpPosition();
      }
    }
    return Position.NONE;
  }
}
