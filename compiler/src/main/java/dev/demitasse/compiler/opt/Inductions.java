package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of loops that only grow: they are never below what they begin with.
 *
 * <pre>
 * goto b(0) ... b(i): if i < n goto c else d ... c: j = i + 1; goto b(j)     i is at least 0
 * </pre>
 *
 * <p>Each step must be behind a test that i is less than something; or each next i and the first one must be less than
 * something: so it cannot go beyond the largest number.
 */
final class Inductions {
  private final Map<Value, Range> ranges = new HashMap<>();
  private final Map<Value, Block> places = new HashMap<>();
  private final Edges edges;
  private final Dominators dominators;

  private Inductions(Func func) {
    dominators = Dominators.of(func);
    edges = Edges.of(func);
  }

  /** Those of a function. */
  static Inductions of(Func func) {
    Inductions inductions = new Inductions(func);
    for (Block block : func.blocks()) {
      block.body().forEach(v -> inductions.places.put(v, block));
    }
    for (Block block : func.blocks()) {
      for (int i = 0; i < block.params().size(); i++) {
        inductions.examine(block, i);
      }
    }
    return inductions;
  }

  /** Between which numbers the parameter stays; everything if the value is no such parameter. */
  Range range(Value value) {
    return ranges.getOrDefault(value, Range.all(value.type()));
  }

  private void examine(Block block, int place) {
    Value param = block.params().get(place);
    List<Edge> into = edges.into(block);
    if (!Constants.isInteger(param.type()) || into.size() < 2) {
      return;
    }
    Range start = new Range(Long.MAX_VALUE, Long.MIN_VALUE);
    List<Edge> steps = new ArrayList<>();
    for (Edge edge : into) {
      Value argument = argument(edge, place);
      if (isStep(argument, param)) {
        steps.add(edge);
      } else {
        start = start.or(Range.of(argument));
      }
    }
    Range all = Range.all(param.type());
    boolean isSteppedBehindTest =
        steps.stream().allMatch(e -> isBehindTest(places.get(argument(e, place)), param));
    boolean isAlwaysTested =
        start.max() < all.max() && steps.stream().allMatch(e -> isTested(e, argument(e, place)));
    if (!steps.isEmpty() && (isSteppedBehindTest || isAlwaysTested)) {
      ranges.put(param, new Range(start.min(), all.max()));
    }
  }

  private static Value argument(Edge edge, int place) {
    return edge.target().args().get(place).resolved();
  }

  private static boolean isStep(Value argument, Value param) {
    Arith sum = IntegerOp.match(argument, Op.I32_ADD);
    return sum != null && sum.operands().get(0).resolved() == param && Constants.is(sum.operands().get(1), 1);
  }

  /** Is the next value less than something wherever this edge is taken? */
  private boolean isTested(Edge edge, Value step) {
    return isLess(edge, step) || isBehindTest(edge.from(), step);
  }

  /** Is there a test on every way to the block since the value was computed? */
  private boolean isBehindTest(Block block, Value value) {
    for (Block b = block; b != null && !b.params().contains(value); b = dominators.idom(b)) {
      Edge only = edges.only(b);
      if (only != null && isLess(only, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLess(Edge edge, Value value) {
    return edge.from().jump() instanceof If test && isLess(test.condition(), value, edge.index() == 0);
  }

  private static boolean isLess(Value condition, Value param, boolean truth) {
    if (!(condition.resolved().insn() instanceof Arith test) || IntegerOp.negated(test.op()) == null) {
      return false;
    }
    Op holds = IntegerOp.narrow(truth ? test.op() : IntegerOp.negated(test.op()));
    Value x = test.operands().get(0).resolved();
    Value y = test.operands().get(1).resolved();
    return (x == param && holds == Op.I32_LT_S) || (y == param && holds == Op.I32_GT_S);
  }
}
