package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Structured code: a tree in the shape of the text format. Locals are still the values that live in
 * them.
 */
sealed interface Node {
  /** An instruction that is not control, its operands evaluated before it in order. */
  record Leaf(Instr instr, List<Node> operands) implements Node {
    Leaf(Instr instr) {
      this(instr, List.of());
    }
  }

  /** Reads the local of a value. */
  record Get(Value value, Position position) implements Node {}

  /** Writes the local of a value. */
  record Set(Value value, Node node, Position position) implements Node {}

  /** Writes the local of a value and leaves it on the stack. */
  record Tee(Value value, Node node, Position position) implements Node {}

  /**
   * Evaluates all nodes, then writes the values' locals: a parallel move, for which the stack is
   * the buffer.
   */
  record Assign(List<Value> values, List<Node> nodes, Position position) implements Node {}

  /** A block; a jump to the label leaves it. */
  record Block(int label, Node body) implements Node {}

  /** A loop; a jump to the label begins it again, running to the end leaves it. */
  record Loop(int label, Node body) implements Node {}

  /** One of two, by whether the condition is 0. */
  record If(Node condition, Node then, Node otherwise, Position position) implements Node {}

  /** A jump. */
  record Br(int label, Position position) implements Node {}

  /** A jump if the condition is not 0. */
  record BrIf(int label, Node condition, Position position) implements Node {}

  /** A jump to the label that the selector picks. */
  record BrTable(List<Integer> labels, int otherwise, Node selector, Position position)
      implements Node {}

  /** Leaves the function. */
  record Return(@Nullable Node node, Position position) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> nodes) implements Node {}

  /** Nothing. */
  Node EMPTY = new Sequence(List.of());

  /** One after the other, without a sequence around a single one or inside another. */
  static Node sequence(List<Node> nodes) {
    List<Node> flat = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Sequence inner) {
        flat.addAll(inner.nodes());
      } else {
        flat.add(node);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Sequence(List.copyOf(flat));
  }
}
