package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;

/**
 * Decides once where two branches in a row lead to one place.
 *
 * <pre>
 * if c goto n else q ... q: if d goto n else s     =>   if c | d goto n else s
 * if c goto q else n ... q: if d goto s else n     =>   if c & d goto s else n        for flags
 * </pre>
 *
 * <p>The block between may compute a little, which then is computed always; a condition may be
 * turned into its opposite where that takes no instruction. {@link RangeTests} then makes one
 * comparison of {@code 0 <= x & x < n}.
 */
final class MergeConditions implements FuncPass {
  /** How many bytes may be computed in vain. */
  private static final int MAX_SIZE = 16;

  @Override
  public boolean run(Func func, Fuel fuel) {
    Edges edges = Edges.of(func);
    boolean changed = false;
    for (Block block : func.blocks()) {
      // What is merged into this block may be followed by more of the same kind.
      for (Chain chain = find(block, edges);
          chain != null && fuel.spend();
          chain = find(block, edges)) {
        chain.merge(func);
        edges = Edges.of(func);
        changed = true;
      }
    }
    Settling.settle(func);
    return changed;
  }

  private static @Nullable Chain find(Block block, Edges edges) {
    if (!(block.jump() instanceof If first) || edges.into(block) == null) {
      return null;
    }
    for (int way = 0; way < 2; way++) {
      Block next = first.targets().get(way).block();
      Target other = first.targets().get(1 - way);
      if (edges.only(next) != null
          && next.params().isEmpty()
          && next.jump() instanceof If second
          && isCheap(next)) {
        Chain chain = Chain.of(block, first, way, next, second, other);
        if (chain != null) {
          return chain;
        }
      }
    }
    return null;
  }

  private static boolean isCheap(Block block) {
    int size = block.body().stream().mapToInt(v -> Size.of(v.insn())).sum();
    return size <= MAX_SIZE && block.body().stream().allMatch(v -> Speculation.isSafe(v.insn()));
  }

  /**
   * Two branches that become one.
   *
   * @param isFirst does the first condition lead to the common place if it holds?
   * @param isSecond does the second one?
   */
  private record Chain(
      Block block,
      Value first,
      boolean isFirst,
      Block next,
      Value second,
      boolean isSecond,
      Target common,
      Target rest) {
    static @Nullable Chain of(
        Block block, If first, int way, Block next, If second, Target common) {
      for (int i = 0; i < 2; i++) {
        if (Branches.isSame(second.targets().get(i), common)) {
          Target rest = second.targets().get(1 - i);
          Chain chain =
              new Chain(
                  block,
                  first.condition(),
                  way == 1,
                  next,
                  second.condition(),
                  i == 0,
                  common,
                  rest);
          return chain.isPossible() ? chain : null;
        }
      }
      return null;
    }

    /**
     * With "or" each must lead there if it holds, with "and" if it does not; an opposite must be
     * free.
     */
    private boolean isPossible() {
      return (canLead(first, isFirst, true) && canLead(second, isSecond, true))
          || (canLead(first, isFirst, false) && canLead(second, isSecond, false) && areFlags());
    }

    private static boolean canLead(Value condition, boolean leadsIfTrue, boolean wanted) {
      return leadsIfTrue == wanted || hasFreeOpposite(condition);
    }

    private static boolean hasFreeOpposite(Value condition) {
      return condition.resolved().insn() instanceof Arith a
          && (IntegerOp.negated(a.op()) != null || a.op() == Op.I32_EQZ || a.op() == Op.I64_EQZ);
    }

    private boolean areFlags() {
      return UnsignedRange.isBoolean(first) && UnsignedRange.isBoolean(second);
    }

    void merge(Func func) {
      block.body().addAll(next.body());
      boolean withOr = canLead(first, isFirst, true) && canLead(second, isSecond, true);
      Value a = leading(func, first, isFirst == withOr);
      Value b = leading(func, second, isSecond == withOr);
      Value both = append(func, Arith.of(withOr ? Op.I32_OR : Op.I32_AND, a, b));
      block.end(new If(both, withOr ? common : rest, withOr ? rest : common));
    }

    private Value leading(Func func, Value condition, boolean asItIs) {
      return asItIs ? condition : append(func, Arith.of(Op.I32_EQZ, condition));
    }

    private Value append(Func func, Insn insn) {
      return func.append(block, insn, block.jumpPosition());
    }
  }
}
