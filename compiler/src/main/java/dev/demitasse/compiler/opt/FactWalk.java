package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Jump.Switch;
import dev.demitasse.compiler.ssa.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a function from a block to those that it dominates, with the {@link Facts} that hold
 * there.
 */
final class FactWalk {
  private final Dominators dominators;
  private final Edges edges;
  private final Visitor visitor;
  private boolean changed;

  /** Looks at places and may rewrite them. */
  interface Visitor {
    /** At an instruction. Did it rewrite anything? */
    boolean visit(Block block, Value value, Facts facts);

    /** At the end of a block. Did it rewrite anything? */
    boolean visitEnd(Block block, Facts facts);
  }

  private FactWalk(Func func, Visitor visitor) {
    this.dominators = Dominators.of(func);
    this.edges = Edges.of(func);
    this.visitor = visitor;
  }

  /** Visits all blocks. Did the visitor rewrite anything? */
  static boolean run(Func func, World world, Visitor visitor) {
    return run(func, NonNull.of(func, world), visitor);
  }

  /** The same with references that are known never to be null. */
  static boolean run(Func func, NonNull nonNull, Visitor visitor) {
    FactWalk walk = new FactWalk(func, visitor);
    walk.visit(func.entry(), new Facts(new Facts.Known(nonNull, Inductions.of(func))));
    return walk.changed;
  }

  /** What holds at the end of each block. */
  static Map<Block, Facts> atEnds(Func func, World world) {
    Map<Block, Facts> facts = new LinkedHashMap<>();
    run(
        func,
        world,
        new Visitor() {
          @Override
          public boolean visit(Block block, Value value, Facts here) {
            return false;
          }

          @Override
          public boolean visitEnd(Block block, Facts here) {
            facts.put(block, here);
            return false;
          }
        });
    return facts;
  }

  private void visit(Block block, Facts facts) {
    Check caught = null;
    for (Value value : List.copyOf(block.body())) {
      changed |= visitor.visit(block, value, facts);
      boolean isCaught = Settling.isCaught(block, value);
      if (value.insn() instanceof Check check && isCaught) {
        caught = check;
      } else if (value.insn() instanceof Check check) {
        facts.passed(check);
      }
    }
    Jump jump = block.jump();
    changed |= visitor.visitEnd(block, facts);
    for (Block child : dominators.children(block)) {
      Facts inside = facts.more();
      Edge only = edges.only(child);
      if (only != null) {
        assume(inside, jump, only.index(), caught);
      }
      visit(child, inside);
    }
  }

  private static void assume(Facts facts, Jump jump, int index, @Nullable Check caught) {
    if (jump.kind() == Jump.Kind.TRY && index == 0 && caught != null) {
      facts.passed(caught);
    }
    assume(facts, jump, index);
  }

  /** Adds what follows from leaving by the way of this place among the jump's targets. */
  static void assume(Facts facts, Jump jump, int index) {
    if (jump instanceof If branch) {
      facts.assume(branch.condition(), index == 0);
    } else if (jump instanceof Switch branch && index < branch.keys().size()) {
      facts.assumeEqual(branch.selector(), branch.keys().get(index));
    }
  }
}
