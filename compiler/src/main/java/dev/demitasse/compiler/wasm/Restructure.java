package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Blocks and jumps as nested Wasm blocks, loops and ifs.
 *
 * <pre>
 * b0: if c b1 b2     ⇒   block $3
 * b1: goto b3              if c  …b1…  else  …b2…  end
 * b2: goto b3            end
 * b3: …                  …b3…
 * </pre>
 *
 * <p>N. Ramsey: Beyond Relooper (ICFP 2022). One walk over the dominator tree. A block that several
 * jumps lead forward to stands behind a Wasm block that the jumps leave; one that a jump leads back
 * to stands in a loop; every other one stands where the only jump to it is. Each position knows
 * which block follows it, so that a jump there needs no instruction.
 */
final class Restructure {
  private final Func func;
  private final Uses uses;
  private final SelectInstr instrs;
  private final Dominators dominators;

  /** Blocks that need a label to be reached by jumps forward. */
  private final Set<Block> merges = new HashSet<>();

  /** Blocks that a jump leads back to. */
  private final Set<Block> heads = new HashSet<>();

  private final Map<Block, Integer> blockLabels = new HashMap<>();
  private final Map<Block, Integer> loopLabels = new HashMap<>();
  private int nextLabel;

  private Restructure(Func func, Uses uses, SelectInstr instrs) {
    this.func = func;
    this.uses = uses;
    this.instrs = instrs;
    this.dominators = Dominators.of(func);
  }

  /**
   * The structured code of a function whose switches' targets have no arguments.
   *
   * @throws IllegalStateException if the graph is not reducible
   */
  static Node run(Func func, SelectInstr instrs) {
    Restructure restructure = new Restructure(func, Uses.of(func), instrs);
    restructure.classify();
    return restructure.tree(func.entry(), null);
  }

  private void classify() {
    Set<Block> reached = new HashSet<>();
    for (Block block : dominators.order()) {
      for (Target target : block.jump().targets()) {
        Block to = target.block();
        if (goesBack(block, to)) {
          heads.add(to);
        } else if (!reached.add(to) || block.jump().kind() == Jump.Kind.SWITCH) {
          merges.add(to);
        }
      }
    }
  }

  private boolean goesBack(Block from, Block to) {
    if (dominators.entersLoopAside(from, to)) {
      throw new IllegalStateException(
          func + ": the jump from " + from + " to " + to + " enters a loop from aside");
    }
    return dominators.isBackEdge(from, to);
  }

  /**
   * A block with all that it dominates.
   *
   * @param next the block whose code follows, or null at the end of the function
   */
  private Node tree(Block block, @Nullable Block next) {
    if (!heads.contains(block)) {
      return withMerges(block, next);
    }
    int label = nextLabel++;
    loopLabels.put(block, label);
    return new Node.Loop(label, withMerges(block, next));
  }

  private Node withMerges(Block block, @Nullable Block next) {
    List<Block> behind = dominators.children(block).stream().filter(merges::contains).toList();
    behind.forEach(b -> blockLabels.put(b, nextLabel++));
    Node code = code(block, behind.isEmpty() ? next : behind.get(0));
    for (int i = 0; i < behind.size(); i++) {
      Block merge = behind.get(i);
      Block follower = i + 1 < behind.size() ? behind.get(i + 1) : next;
      code =
          Node.sequence(
              List.of(new Node.Block(blockLabels.get(merge), code), tree(merge, follower)));
    }
    return code;
  }

  private Node code(Block block, @Nullable Block next) {
    SelectTrees.Selected selected = SelectTrees.select(block, uses, instrs);
    List<Node> nodes = new ArrayList<>(selected.statements());
    nodes.add(jump(block, selected, next));
    return Node.sequence(nodes);
  }

  private Node jump(Block block, SelectTrees.Selected selected, @Nullable Block next) {
    Jump jump = block.jump();
    Position position = block.jumpPosition();
    return switch (jump.kind()) {
      case GOTO -> edge(block, selected, 0, next);
      case IF ->
          SimplifyNodes.branch(
              selected.operand(),
              edge(block, selected, 0, next),
              edge(block, selected, 1, next),
              position);
      case SWITCH -> table(block, selected.operand(), (Jump.Switch) jump);
      case RETURN -> leave(selected.operand(), next, position);
      case UNREACHABLE -> new Node.Leaf(Instr.of(Op.UNREACHABLE, position));
      case THROW, TRY -> throw new IllegalStateException(func + " is not lowered: " + jump);
    };
  }

  private static Node leave(@Nullable Node value, @Nullable Block next, Position position) {
    if (next != null) {
      return new Node.Return(value, position);
    }
    return value == null ? Node.EMPTY : value;
  }

  private Node edge(Block from, SelectTrees.Selected selected, int number, @Nullable Block next) {
    Block to = from.jump().targets().get(number).block();
    Position position = from.jumpPosition();
    List<Node> nodes = new ArrayList<>();
    if (!to.params().isEmpty()) {
      nodes.add(new Node.Assign(List.copyOf(to.params()), selected.args().get(number), position));
    }
    nodes.add(arrive(from, to, next, position));
    return Node.sequence(nodes);
  }

  private Node arrive(Block from, Block to, @Nullable Block next, Position position) {
    if (goesBack(from, to)) {
      return new Node.Br(loopLabels.get(to), position);
    }
    if (!merges.contains(to)) {
      return tree(to, next);
    }
    return to == next ? Node.EMPTY : new Node.Br(blockLabels.get(to), position);
  }

  private Node table(Block block, Node selector, Jump.Switch jump) {
    List<Integer> labels = jump.cases().stream().map(t -> label(block, t.block())).toList();
    return new Node.BrTable(
        labels, label(block, jump.otherwise().block()), selector, block.jumpPosition());
  }

  private int label(Block from, Block to) {
    return goesBack(from, to) ? loopLabels.get(to) : blockLabels.get(to);
  }
}
