package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Target;
import java.util.Map;

/**
 * Removes a branch where going the first way always would end in the same place.
 *
 * <pre>
 * if x <u 13 goto a else n ... a: if x == 8 goto b else n     =>   goto a
 * </pre>
 *
 * <p>The opposite of what {@link ThreadJumps} does, which then finds no second way to a.
 */
final class DropTests implements FuncPass {
  /** How many branches are followed. */
  private static final int MAX_STEPS = 6;

  /** How many bytes may be computed in vain. */
  private static final int MAX_SIZE = 24;

  private final World world;

  DropTests(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    // What a dropped branch said holds no longer: each time the facts are collected anew.
    while (dropOne(func, fuel)) {
      changed = true;
    }
    return changed;
  }

  private boolean dropOne(Func func, Fuel fuel) {
    Edges edges = Edges.of(func);
    Map<Block, Facts> facts = FactWalk.atEnds(func, world);
    Simplifier simplifier = new Simplifier(world, NonNull.of(func, world));
    for (Block block : func.blocks()) {
      for (int way = 0; way < 2 && block.jump() instanceof If branch; way++) {
        Facts opposite = facts.get(block).more();
        FactWalk.assume(opposite, branch, 1 - way);
        Edge edge = new Edge(block, way);
        boolean isOnly = edges.only(edge.target().block()) != null;
        Target other = branch.targets().get(1 - way);
        if (isOnly && leadsTo(func, edge, other, opposite, simplifier) && fuel.spend()) {
          block.end(new Goto(edge.target()));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Would the edge, if it were taken where the facts hold, lead to the other target by computations
   * alone?
   */
  private static boolean leadsTo(
      Func func, Edge first, Target other, Facts facts, Simplifier simplifier) {
    Edge edge = first;
    int size = 0;
    for (int i = 0; i < MAX_STEPS; i++) {
      Block block = edge.target().block();
      if (block == first.from()) {
        return false; // there the test would not be asked any more
      }
      size += Size.of(block);
      boolean isFree = block.body().stream().allMatch(v -> Speculation.isSafe(v.insn()));
      if (!isFree
          || size > MAX_SIZE
          || !edge.target().args().isEmpty()
          || !Foresight.isPossible(block)) {
        return false;
      }
      edge = new Foresight(func, edge, facts, simplifier).way();
      if (edge == null || Branches.isSame(edge.target(), other)) {
        return edge != null;
      }
    }
    return false;
  }
}
