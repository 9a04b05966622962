package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import java.util.List;

/**
 * The shortest form of a choice.
 *
 * <pre>
 * if c  br $l  else  b  end         ⇒   br_if $l c  b
 * if c  a  else  br $l  end         ⇒   br_if $l (not c)  a
 * if c  else  b  end                ⇒   if (not c)  b  end
 * if c  …br $l  else  b  end        ⇒   if c  …br $l  end  b
 * </pre>
 */
final class SimplifyNodes {
  private SimplifyNodes() {}

  /** A choice between two nodes, at the end of what it stands in. */
  static Node branch(Node condition, Node then, Node otherwise, Position position) {
    if (then instanceof Node.Br br) {
      return Node.sequence(List.of(new Node.BrIf(br.label(), condition, position), otherwise));
    }
    if (otherwise instanceof Node.Br br) {
      return Node.sequence(
          List.of(new Node.BrIf(br.label(), not(condition, position), position), then));
    }
    if (isEmpty(then) && isEmpty(otherwise)) {
      return new Node.Leaf(Instr.of(Op.DROP, position), List.of(condition));
    }
    if (isEmpty(then) || endsFlow(otherwise) && !endsFlow(then)) {
      return oneSided(not(condition, position), otherwise, then, position);
    }
    return oneSided(condition, then, otherwise, position);
  }

  private static Node oneSided(Node condition, Node then, Node otherwise, Position position) {
    if (!endsFlow(then)) {
      return new Node.If(condition, then, otherwise, position);
    }
    return Node.sequence(List.of(new Node.If(condition, then, Node.EMPTY, position), otherwise));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Sequence s && s.nodes().isEmpty();
  }

  /** Does control never come to the end of the node, by what its last part is? */
  static boolean endsFlow(Node node) {
    if (node instanceof Node.Sequence s) {
      return !s.nodes().isEmpty() && endsFlow(s.nodes().get(s.nodes().size() - 1));
    }
    if (node instanceof Node.If choice) {
      return endsFlow(choice.then()) && endsFlow(choice.otherwise());
    }
    if (node instanceof Node.Loop loop) {
      return endsFlow(loop.body());
    }
    return node instanceof Node.Br
        || node instanceof Node.BrTable
        || node instanceof Node.Return
        || node instanceof Node.Leaf leaf && leaf.instr().is(Op.UNREACHABLE);
  }

  /** A condition that holds when this one does not. */
  static Node not(Node condition, Position position) {
    if (condition instanceof Node.Leaf leaf) {
      Op opposite = Operators.opposite(leaf.instr().op());
      if (opposite != null) {
        return new Node.Leaf(leaf.instr().withOp(opposite), leaf.operands());
      }
      if (leaf.instr().is(Op.I32_EQZ)) {
        return leaf.operands().get(0);
      }
    }
    return new Node.Leaf(Instr.of(Op.I32_EQZ, position), List.of(condition));
  }
}
