package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A parallel move as single ones, as far as no local is written before it is read.
 *
 * <pre>
 * (a, b) := (a + 1, a)    ⇒   b := a, a := a + 1
 * (a, b) := (b, a)        ⇒   the same: both are pushed before one is written
 * </pre>
 */
final class OrderMoves {
  private final List<Value> values;
  private final List<Node> nodes;
  private final List<Node> done = new ArrayList<>();

  private OrderMoves(Node.Assign assign) {
    values = new ArrayList<>(assign.values());
    nodes = new ArrayList<>(assign.nodes());
  }

  /** Single moves, then at most one parallel one. */
  static List<Node> run(Node.Assign assign) {
    OrderMoves order = new OrderMoves(assign);
    order.dropIdle();
    int ready = order.firstReady();
    while (ready >= 0) {
      order.done.add(
          new Node.Set(order.values.remove(ready), order.nodes.remove(ready), assign.position()));
      ready = order.firstReady();
    }
    if (!order.values.isEmpty()) {
      order.done.add(new Node.Assign(order.values, order.nodes, assign.position()));
    }
    return order.done;
  }

  private void dropIdle() {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof Node.Get get && get.value() == values.get(i)) {
        values.remove(i);
        nodes.remove(i);
      }
    }
  }

  private int firstReady() {
    for (int i = 0; i < values.size(); i++) {
      if (isReady(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isReady(int place) {
    for (int i = 0; i < values.size(); i++) {
      boolean reads = i != place && reads(nodes.get(i), values.get(place));
      if (reads || i < place && !mayExchange(nodes.get(i), nodes.get(place))) {
        return false;
      }
    }
    return true;
  }

  private static boolean reads(Node node, Value value) {
    return node instanceof Node.Get get && get.value() == value
        || parts(node).stream().anyMatch(n -> reads(n, value));
  }

  /**
   * A move without effect may pass one with, unless it reads a local that the other one writes on
   * the way.
   */
  private static boolean mayExchange(Node a, Node b) {
    return isMovable(a) && isMovable(b)
        || isMovable(a) && !writesLocal(b)
        || isMovable(b) && !writesLocal(a);
  }

  private static boolean writesLocal(Node node) {
    return node instanceof Node.Tee || parts(node).stream().anyMatch(OrderMoves::writesLocal);
  }

  /** Does it neither look at memory or variables, nor write a local? */
  private static boolean isMovable(Node node) {
    if (node instanceof Node.Tee) {
      return false;
    }
    boolean itself = !(node instanceof Node.Leaf leaf) || isComputation(leaf.instr().op());
    return itself && parts(node).stream().allMatch(OrderMoves::isMovable);
  }

  private static boolean isComputation(Op op) {
    return op == Op.SELECT
        || !op.params().isEmpty() && op.immediate() == Op.Immediate.NONE
        || isConstant(op);
  }

  private static boolean isConstant(Op op) {
    return switch (op) {
      case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> true;
      default -> false;
    };
  }

  private static List<Node> parts(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.operands();
    }
    return node instanceof Node.Tee tee ? List.of(tee.node()) : List.of();
  }
}
