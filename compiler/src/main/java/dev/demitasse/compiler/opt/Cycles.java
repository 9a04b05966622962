package dev.demitasse.compiler.opt;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What leads back to itself in a graph, directly or through others.
 *
 * <p>R. Tarjan: Depth-First Search and Linear Graph Algorithms (1972).
 */
public final class Cycles<N> {
  private final Function<N, ? extends Collection<N>> successors;

  /** In the order in which they were reached. */
  private final Map<N, Integer> numbers = new HashMap<>();

  /** Those that may yet turn out to lead back to one before them. */
  private final Deque<N> open = new ArrayDeque<>();

  private final Set<N> isOpen = new HashSet<>();
  private final Set<N> found = new HashSet<>();

  private Cycles(Function<N, ? extends Collection<N>> successors) {
    this.successors = successors;
  }

  /** Those of the nodes, and of what they lead to, that lead back to themselves. */
  public static <N> Set<N> in(
      Collection<N> nodes, Function<N, ? extends Collection<N>> successors) {
    Cycles<N> cycles = new Cycles<>(successors);
    for (N node : nodes) {
      if (!cycles.numbers.containsKey(node)) {
        cycles.visit(node);
      }
    }
    return cycles.found;
  }

  /** The least number of an open one that it leads to. */
  private int visit(N node) {
    int number = numbers.size();
    numbers.put(node, number);
    open.push(node);
    isOpen.add(node);
    int least = number;
    for (N next : successors.apply(node)) {
      if (!numbers.containsKey(next)) {
        least = Math.min(least, visit(next));
      } else if (isOpen.contains(next)) {
        least = Math.min(least, numbers.get(next));
        found.add(next);
      }
    }
    if (least == number) {
      close(node);
    }
    return least;
  }

  /** It and all that were opened behind it lead to each other. */
  private void close(N first) {
    boolean isOne = first.equals(open.peek());
    N last;
    do {
      last = open.pop();
      isOpen.remove(last);
      if (!isOne) {
        found.add(last);
      }
    } while (!last.equals(first));
  }
}
