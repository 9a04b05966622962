package dev.demitasse.compiler.ssa.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The reachable blocks of the code in reverse postorder: a block comes behind one that leads to it,
 * loops apart.
 */
final class Order {
  private final List<BitSet> successors;
  private final BitSet seen = new BitSet();
  private final List<Integer> order = new ArrayList<>();

  private Order(List<BitSet> successors) {
    this.successors = successors;
  }

  static List<Integer> of(List<BitSet> successors) {
    Order order = new Order(successors);
    order.walk();
    Collections.reverse(order.order);
    return order.order;
  }

  /** Visits later blocks first, so that in the end earlier ones come first. */
  private void walk() {
    Deque<Integer> path = new ArrayDeque<>();
    path.push(0);
    seen.set(0);
    while (!path.isEmpty()) {
      int next = lastUnseen(successors.get(path.peek()));
      if (next < 0) {
        order.add(path.pop());
      } else {
        seen.set(next);
        path.push(next);
      }
    }
  }

  private int lastUnseen(BitSet blocks) {
    int block = blocks.length() - 1;
    while (block >= 0 && seen.get(block)) {
      block = blocks.previousSetBit(block - 1);
    }
    return block;
  }
}
