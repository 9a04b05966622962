package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The edges between the reachable blocks by the block that they lead to: a snapshot. */
public final class Edges {
  /** By the number of the block; null for one that nothing leads to. */
  private final List<List<Edge>> into;

  Edges(Func func) {
    into = new ArrayList<>(Collections.nCopies(func.blockLimit(), null));
    List<Block> blocks = func.blocks();
    blocks.forEach(b -> into.set(b.id(), new ArrayList<>()));
    for (Block from : blocks) {
      List<Target> targets = from.jump().targets();
      for (int i = 0; i < targets.size(); i++) {
        into.get(targets.get(i).block().id()).add(new Edge(from, i));
      }
    }
  }

  /** Those of the function as it is now. */
  public static Edges of(Func func) {
    return func.edges();
  }

  /** Those that lead to a block; null if it was not reachable. */
  public List<Edge> into(Block block) {
    return block.id() < into.size() ? into.get(block.id()) : null;
  }

  /** The only edge to the block; null if there are more, or none because it is the entry. */
  public @Nullable Edge only(Block block) {
    List<Edge> edges = into(block);
    return edges.size() == 1 ? edges.get(0) : null;
  }

  /** Removes a parameter of the block with its arguments. */
  public void removeParam(Block block, int place) {
    block.params().remove(place);
    into(block).forEach(e -> e.removeArgument(place));
  }
}
