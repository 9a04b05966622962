package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which block every path to another leads through: a snapshot of the reachable part of a function,
 * not kept up to date.
 *
 * <p>K. Cooper, T. Harvey, K. Kennedy: A Simple, Fast Dominance Algorithm (2001).
 */
public final class Dominators {
  private static final int UNREACHABLE = -1;

  private final List<Block> order;

  /** From the number of a block to its place in {@link #order}. */
  private final int[] places;

  private final List<List<Block>> predecessors = new ArrayList<>();
  private final List<List<Block>> children = new ArrayList<>();

  /** From place to the place of the immediate dominator; the entry has itself. */
  private final int[] parents;

  /**
   * From place to the first and the last place of its subtree in a preorder walk of the dominator
   * tree.
   */
  private final int[] first;

  private final int[] last;

  Dominators(Func func) {
    order = func.blocks();
    places = new int[func.blockLimit()];
    parents = new int[order.size()];
    first = new int[order.size()];
    last = new int[order.size()];
    findPlaces();
    findPredecessors();
    findParents();
    findChildren();
    findSubtrees();
  }

  /** Of the blocks that the entry leads to now. */
  public static Dominators of(Func func) {
    return func.dominators();
  }

  /** The reachable blocks in reverse postorder. */
  public List<Block> order() {
    return Collections.unmodifiableList(order);
  }

  /**
   * Does a path lead from the entry to this block? The other questions are about such blocks only.
   */
  public boolean isReachable(Block block) {
    return block.id() < places.length && places[block.id()] != UNREACHABLE;
  }

  /** The block's place in {@link #order}. */
  public int place(Block block) {
    int place = block.id() < places.length ? places[block.id()] : UNREACHABLE;
    if (place == UNREACHABLE) {
      throw new IllegalArgumentException(block + " is not reachable");
    }
    return place;
  }

  /** The last block that every path to this one leads through before it; null for the entry. */
  public @Nullable Block idom(Block block) {
    int place = place(block);
    return place == 0 ? null : order.get(parents[place]);
  }

  /** Does every path to {@code b} lead through {@code a}? A block dominates itself. */
  public boolean dominates(Block a, Block b) {
    int start = first[place(a)];
    int inner = first[place(b)];
    return start <= inner && inner <= last[place(a)];
  }

  /** The blocks whose immediate dominator this one is, in reverse postorder. */
  public List<Block> children(Block block) {
    return Collections.unmodifiableList(children.get(place(block)));
  }

  /** The reachable blocks with a jump to this one, each once, in reverse postorder. */
  public List<Block> predecessors(Block block) {
    return Collections.unmodifiableList(predecessors.get(place(block)));
  }

  /**
   * Does an edge from {@code from} to {@code to} go back to a block that dominates it: is {@code
   * to} a loop's head?
   */
  public boolean isBackEdge(Block from, Block to) {
    return dominates(to, from);
  }

  /**
   * Does an edge from {@code from} to {@code to} enter a loop beside its head? Wasm has no jump
   * into the middle of one, and Java neither.
   */
  public boolean entersLoopAside(Block from, Block to) {
    return place(to) <= place(from) && !dominates(to, from);
  }

  /** Is every loop entered through one block only? */
  public boolean isReducible() {
    return order.stream()
        .noneMatch(
            from -> from.jump().targets().stream().anyMatch(t -> entersLoopAside(from, t.block())));
  }

  private void findPlaces() {
    Arrays.fill(places, UNREACHABLE);
    for (int i = 0; i < order.size(); i++) {
      places[order.get(i).id()] = i;
      predecessors.add(new ArrayList<>());
      children.add(new ArrayList<>());
    }
  }

  private void findPredecessors() {
    for (Block block : order) {
      for (Target target : block.jump().targets()) {
        List<Block> known = predecessors.get(place(target.block()));
        // All edges of a block are added in a row, so a second one finds the first at the end.
        if (known.isEmpty() || known.get(known.size() - 1) != block) {
          known.add(block);
        }
      }
    }
  }

  private void findParents() {
    Arrays.fill(parents, UNREACHABLE);
    parents[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < parents.length; i++) {
        int parent = meetOfPredecessors(i);
        changed |= parent != parents[i];
        parents[i] = parent;
      }
    }
  }

  private int meetOfPredecessors(int place) {
    int meet = UNREACHABLE;
    for (Block predecessor : predecessors.get(place)) {
      int p = place(predecessor);
      if (parents[p] != UNREACHABLE) {
        meet = meet == UNREACHABLE ? p : meet(meet, p);
      }
    }
    return meet;
  }

  private int meet(int a, int b) {
    int x = a;
    int y = b;
    while (x != y) {
      if (x > y) {
        x = parents[x];
      } else {
        y = parents[y];
      }
    }
    return x;
  }

  private void findChildren() {
    for (int i = 1; i < parents.length; i++) {
      children.get(parents[i]).add(order.get(i));
    }
  }

  /**
   * A parent's place is before its children's, so sizes add up backwards and starts are dealt out
   * forwards.
   */
  private void findSubtrees() {
    int[] size = new int[order.size()];
    Arrays.fill(size, 1);
    for (int i = parents.length - 1; i > 0; i--) {
      size[parents[i]] += size[i];
    }
    int[] next = new int[order.size()];
    next[0] = 1;
    last[0] = size[0] - 1;
    for (int i = 1; i < parents.length; i++) {
      first[i] = next[parents[i]];
      last[i] = first[i] + size[i] - 1;
      next[parents[i]] += size[i];
      next[i] = first[i] + 1;
    }
  }
}
