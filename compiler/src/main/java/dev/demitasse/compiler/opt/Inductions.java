package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Jump.Unreachable;
import dev.demitasse.compiler.ssa.MethodRef;
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
 * if 0 < n goto b(0) ... b(i): j = i + 1; if j < n goto b(j) else d          i is less than n, too
 * </pre>
 *
 * <p>Each step must be behind a test that i is less than something; or each next i and the first
 * one must be less than something: so it cannot go beyond the largest number.
 */
final class Inductions {
  private final Map<Value, Range> ranges = new HashMap<>();
  private final Map<Value, Value> bounds = new HashMap<>();
  private final Func func;
  private @Nullable Map<Value, Block> places;
  private final Edges edges;
  private final Dominators dominators;

  private Inductions(Func func) {
    this.func = func;
    dominators = Dominators.of(func);
    edges = Edges.of(func);
  }

  /** Of no function. */
  static Inductions none() {
    Func empty = new Func(new MethodRef("", "", "()V"), Type.VOID);
    empty.entry().end(new Unreachable());
    return new Inductions(empty);
  }

  /** Those of a function. */
  static Inductions of(Func func) {
    Inductions inductions = new Inductions(func);
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

  /**
   * What the parameter is always less than; null if the value is no parameter, or nothing is known.
   */
  @Nullable
  Value bound(Value value) {
    return bounds.get(value);
  }

  private void examine(Block block, int place) {
    Value param = block.params().get(place);
    List<Edge> into = edges.into(block);
    if (!Constants.isInteger(param.type()) || into.size() < 2) {
      return;
    }
    Edge last = into.get(into.size() - 1);
    Value bound = bound(last, argument(last, place));
    if (bound != null && into.stream().allMatch(e -> bound(e, argument(e, place)) == bound)) {
      bounds.put(param, bound);
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
        steps.stream().allMatch(e -> isBehindTest(place(argument(e, place)), param));
    boolean isAlwaysTested =
        start.max() < all.max() && steps.stream().allMatch(e -> isTested(e, argument(e, place)));
    if (!steps.isEmpty() && (isSteppedBehindTest || isAlwaysTested)) {
      ranges.put(param, new Range(start.min(), all.max()));
    }
  }

  /** The block that computes the value; few functions have a loop where that is asked. */
  private Block place(Value value) {
    if (places == null) {
      Map<Value, Block> found = new HashMap<>();
      func.blocks().forEach(b -> b.body().forEach(v -> found.put(v, b)));
      places = found;
    }
    return places.get(value);
  }

  private static Value argument(Edge edge, int place) {
    return edge.target().args().get(place).resolved();
  }

  private static boolean isStep(Value argument, Value param) {
    Arith sum = IntegerOp.match(argument, Op.I32_ADD);
    return sum != null
        && sum.operands().get(0).resolved() == param
        && Constants.is(sum.operands().get(1), 1);
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
    return bound(edge, value) != null;
  }

  /** What the value is less than if this edge is taken; null if its branch does not say. */
  private static @Nullable Value bound(Edge edge, Value value) {
    return edge.from().jump() instanceof If test
        ? bound(test.condition(), value, edge.index() == 0)
        : null;
  }

  private static @Nullable Value bound(Value condition, Value value, boolean truth) {
    if (!(condition.resolved().insn() instanceof Arith test)
        || IntegerOp.negated(test.op()) == null) {
      return null;
    }
    Op holds = IntegerOp.narrow(truth ? test.op() : IntegerOp.negated(test.op()));
    Value x = test.operands().get(0).resolved();
    Value y = test.operands().get(1).resolved();
    if (holds == Op.I32_LT_S && Constants.same(x, value)) {
      return y;
    }
    return holds == Op.I32_GT_S && Constants.same(y, value) ? x : null;
  }
}
