package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The edges between the reachable blocks by the block that they lead to: a snapshot. */
final class Edges {
  /** By the number of the block; null for one that nothing leads to. */
  private final List<List<Edge>> into;

  private Edges(Func func) {
    into = new ArrayList<>(Collections.nCopies(func.blockLimit(), null));
  }

  /** Those of the function as it is now. */
  static Edges of(Func func) {
    Edges edges = new Edges(func);
    List<Block> blocks = func.blocks();
    blocks.forEach(b -> edges.into.set(b.id(), new ArrayList<>()));
    for (Block from : blocks) {
      int count = from.jump().targets().size();
      for (int i = 0; i < count; i++) {
        Edge edge = new Edge(from, i);
        edges.into.get(edge.target().block().id()).add(edge);
      }
    }
    return edges;
  }

  /** Those that lead to a block; null if it was not reachable. */
  List<Edge> into(Block block) {
    return block.id() < into.size() ? into.get(block.id()) : null;
  }

  /** The only edge to the block; null if there are more, or none because it is the entry. */
  @Nullable
  Edge only(Block block) {
    List<Edge> edges = into(block);
    return edges.size() == 1 ? edges.get(0) : null;
  }

  /** Removes a parameter of the block with its arguments. */
  void removeParam(Block block, int place) {
    block.params().remove(place);
    into(block).forEach(e -> e.removeArgument(place));
  }
}
