package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one block of two where only one jump leads from the first to the second, and goes past
 * blocks that only jump.
 *
 * <pre>
 * a: x = 1; goto b(x)   b(p): return p              =>   a: x = 1; return x
 * if c goto a(x) else d   a(p): goto b(p, 1)        =>   if c goto b(x, 1) else d
 * </pre>
 */
final class MergeBlocks implements FuncPass {
  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = mergeChains(func, fuel);
    while (goPastOne(func, fuel)) {
      changed = true;
    }
    return changed;
  }

  private static boolean mergeChains(Func func, Fuel fuel) {
    Settling.settle(func);
    Edges edges = Edges.of(func);
    Set<Block> gone = new HashSet<>();
    boolean changed = false;
    for (Block block : func.blocks()) {
      while (!gone.contains(block) && canTakeNext(block, edges) && fuel.spend()) {
        gone.add(takeNext(block));
        changed = true;
      }
    }
    Settling.settle(func);
    return changed;
  }

  private static boolean canTakeNext(Block block, Edges edges) {
    return block.jump() instanceof Goto next
        && next.target().block() != block
        && edges.only(next.target().block()) != null;
  }

  private static Block takeNext(Block block) {
    Target target = ((Goto) block.jump()).target();
    Block next = target.block();
    for (int i = 0; i < next.params().size(); i++) {
      next.params().get(i).replaceBy(target.args().get(i));
    }
    block.body().addAll(next.body());
    block.end(next.jump(), next.jumpPosition());
    return next;
  }

  private static boolean goPastOne(Func func, Fuel fuel) {
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      if (onlyJumps(func, block) && !bringsResult(edges.into(block)) && fuel.spend()) {
        Target next = ((Goto) block.jump()).target();
        List.copyOf(edges.into(block)).forEach(e -> e.redirect(past(block, e.target(), next)));
        return true;
      }
    }
    return false;
  }

  private static boolean onlyJumps(Func func, Block block) {
    return block != func.entry()
        && block.body().isEmpty()
        && block.jump() instanceof Goto next
        && next.target().block() != block
        && Uses.areOnlyInJump(func, block);
  }

  /** The result of what was tried is known only in a block that just that edge leads to. */
  private static boolean bringsResult(List<Edge> into) {
    return into.stream()
        .anyMatch(e -> e.from().jump() instanceof Try && !e.isHandler() && hasResult(e.from()));
  }

  private static boolean hasResult(Block block) {
    List<Value> body = block.body();
    return !body.isEmpty() && body.get(body.size() - 1).type() != Type.VOID;
  }

  private static Target past(Block block, Target into, Target next) {
    Map<Value, Value> arguments = new HashMap<>();
    for (int i = 0; i < block.params().size(); i++) {
      arguments.put(block.params().get(i), into.args().get(i));
    }
    return next.map(v -> arguments.getOrDefault(v, v));
  }
}
