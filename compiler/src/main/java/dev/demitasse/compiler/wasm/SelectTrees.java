package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes trees of a block's instructions, so that as few values as possible need a local.
 *
 * <pre>
 * v1 = call f            ⇒   store (tee v2 (add (call f) v0)) (load v2)
 * v2 = add v1 v0
 * v3 = load v2
 * store v2 v3
 * </pre>
 *
 * <p>From the last instruction to the first, and in each from the last operand to the first: an
 * operand's definition moves to its use if nothing between them conflicts and it is the only use,
 * or the first one (then a {@code tee} keeps it for the others).
 */
final class SelectTrees {
  private final Uses uses;
  private final SelectInstr instrs;
  private final List<Value> line;
  private final Map<Value, Integer> places = new HashMap<>();
  private final boolean[] moved;

  /** The operands of the tree in work that are evaluated before the one looked at. */
  private final Deque<Value> pending = new ArrayDeque<>();

  /** The place of the instruction whose tree is being made. */
  private int root;

  /** Is the tree evaluated on one of several ways only? */
  private boolean conditional;

  private SelectTrees(Block block, Uses uses, SelectInstr instrs) {
    this.uses = uses;
    this.instrs = instrs;
    this.line = block.body().stream().filter(v -> !SelectInstr.isConstant(v)).toList();
    this.moved = new boolean[line.size()];
    for (int i = 0; i < line.size(); i++) {
      places.put(line.get(i), i);
    }
  }

  /**
   * A block's code.
   *
   * @param operand what the jump looks at, or null
   * @param args for each target of the jump what its parameters take
   */
  record Selected(List<Node> statements, @Nullable Node operand, List<List<Node>> args) {}

  /** The trees of a block. */
  static Selected select(Block block, Uses uses, SelectInstr instrs) {
    return new SelectTrees(block, uses, instrs).run(block);
  }

  private Selected run(Block block) {
    Jump jump = block.jump();
    root = line.size();
    conditional = jump.kind() != Jump.Kind.GOTO;
    List<List<Node>> args = new ArrayList<>();
    for (Target target : jump.targets()) {
      args.add(operands(target.args(), block.jumpPosition()));
    }
    conditional = false;
    List<Node> operand = operands(jump.operands(), block.jumpPosition());
    List<Node> statements = statements();
    return new Selected(statements, operand.isEmpty() ? null : operand.get(0), args);
  }

  private List<Node> statements() {
    List<Node> backwards = new ArrayList<>();
    for (root = line.size() - 1; root >= 0; root--) {
      if (!moved[root]) {
        backwards.add(statement(line.get(root)));
      }
    }
    Collections.reverse(backwards);
    return backwards;
  }

  private Node statement(Value value) {
    Node tree = tree(value);
    if (value.type() == Type.VOID) {
      return tree;
    }
    if (uses.of(value) == 0) {
      return new Node.Leaf(Instr.of(Op.DROP, value.position()), List.of(tree));
    }
    return new Node.Set(value, tree, value.position());
  }

  private Node tree(Value value) {
    Insn insn = inBestOrder(value.insn());
    return new Node.Leaf(
        instrs.select(insn, value.position()), operands(insn.operands(), value.position()));
  }

  private List<Node> operands(List<Value> values, Position position) {
    List<Node> backwards = new ArrayList<>();
    values.forEach(pending::push);
    for (int i = values.size() - 1; i >= 0; i--) {
      pending.pop();
      backwards.add(operand(values.get(i), position));
    }
    Collections.reverse(backwards);
    return backwards;
  }

  private Node operand(Value value, Position position) {
    if (SelectInstr.isConstant(value)) {
      return new Node.Leaf(instrs.select(value.insn(), position));
    }
    Integer place = places.get(value);
    if (place == null || moved[place] || !mayMove(place)) {
      return new Node.Get(value, position);
    }
    if (uses.of(value) == 1) {
      moved[place] = true;
      return tree(value);
    }
    if (conditional || pending.contains(value) || isUsedBetween(value, place)) {
      return new Node.Get(value, position);
    }
    moved[place] = true;
    return new Node.Tee(value, tree(value), value.position());
  }

  private boolean mayMove(int place) {
    Insn insn = line.get(place).insn();
    if (conditional && insn.effect() != Effect.NONE && insn.effect() != Effect.READ) {
      return false;
    }
    for (int i = place + 1; i < root; i++) {
      if (!moved[i] && Conflicts.between(insn, line.get(i).insn())) {
        return false;
      }
    }
    return true;
  }

  private boolean isUsedBetween(Value value, int place) {
    for (int i = place + 1; i < root; i++) {
      if (!moved[i] && line.get(i).insn().operands().contains(value)) {
        return true;
      }
    }
    return false;
  }

  /** Exchanges two operands if that lets both be computed in the order of the program. */
  private Insn inBestOrder(Insn insn) {
    if (!(insn instanceof Insn.Arith arith) || arith.operands().size() != 2) {
      return insn;
    }
    Op other = Operators.exchanged(arith.op());
    Value a = arith.operands().get(0);
    Value b = arith.operands().get(1);
    if (other == null || !isAhead(b, a) || !Conflicts.between(a.insn(), b.insn())) {
      return insn;
    }
    return Insn.Arith.of(other, b, a);
  }

  private boolean isAhead(Value a, Value b) {
    Integer placeA = places.get(a);
    Integer placeB = places.get(b);
    return placeA != null && placeB != null && placeA < placeB && !moved[placeA] && !moved[placeB];
  }
}
