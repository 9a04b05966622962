package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Parameters that can be one value only.
 *
 * <pre>
 * goto b(x) ... b(p): goto b(p)     =>   goto b ... b: goto b        x for p
 * goto b(1) ... goto b(1)           =>   goto b ... goto b           a constant in b for p
 * </pre>
 */
final class SameArguments {
  private SameArguments() {}

  /** Replaces all of them. Were there any? */
  static boolean replace(Func func, Fuel fuel) {
    boolean changed = false;
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      if (block != func.entry()) {
        for (int i = block.params().size() - 1; i >= 0; i--) {
          changed |= replace(func, block, i, edges, fuel);
        }
      }
    }
    if (changed) {
      Settling.settle(func);
    }
    return changed;
  }

  private static boolean replace(Func func, Block block, int place, Edges edges, Fuel fuel) {
    Value argument = onlyArgument(block, place, edges.into(block));
    if (argument == null || !fuel.spend()) {
      return false;
    }
    Value param = block.params().get(place);
    edges.removeParam(block, place);
    if (Constants.is(argument)) {
      Value copy = func.newValue(argument.insn(), argument.className(), argument.position());
      block.body().add(0, copy);
      param.replaceBy(copy);
    } else {
      param.replaceBy(argument);
    }
    return true;
  }

  private static @Nullable Value onlyArgument(Block block, int place, List<Edge> edges) {
    Value param = block.params().get(place);
    Value only = null;
    for (Edge edge : edges) {
      Value argument = edge.target().args().get(place).resolved();
      if (argument == param) {
        continue;
      }
      if ((only != null && !Constants.same(only, argument))
          || isBornOnEdge(edge, argument, edges.size() == 1)) {
        return null;
      }
      only = argument;
    }
    return only;
  }

  /**
   * What a {@code Try} makes, a caught exception or the result of what was tried, has no name
   * before the block that its edge leads to; the result has one there if no other edge leads to it.
   */
  private static boolean isBornOnEdge(Edge edge, Value argument, boolean isOnlyEdge) {
    return edge.from().jump() instanceof Try end
        && (end.exception() == argument
            || (!isOnlyEdge && Settling.isCaught(edge.from(), argument)));
  }
}
