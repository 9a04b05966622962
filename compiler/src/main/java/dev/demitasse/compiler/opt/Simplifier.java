package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** All rules about single computations; those of jumps are in {@link Branches}. */
final class Simplifier {
  private final World world;
  private final NonNull nonNull;

  Simplifier(World world, NonNull nonNull) {
    this.world = world;
    this.nonNull = nonNull;
  }

  /**
   * A value that is always what the instruction computes, from {@code at} or there before; null if
   * none is known.
   */
  @Nullable
  Value simplify(Insn insn, Cursor at) {
    if (!(insn instanceof Arith arith)) {
      Value read = new HeapReads(world, at).simplify(insn);
      return read == null ? new References(world, nonNull, at).simplify(insn) : read;
    }
    Insn known = Folding.evaluate(arith);
    if (known != null) {
      return at.emit(known);
    }
    return switch (arith.op()) {
      case SELECT -> Selects.simplify(arith, at);
      case REF_EQ -> new References(world, nonNull, at).simplify(insn);
      default -> simplify(arith, at);
    };
  }

  private static @Nullable Value simplify(Arith insn, Cursor at) {
    List<Rule> rules =
        List.of(
            ThreeWay::simplify,
            RangeTests::simplify,
            ZeroTests::simplify,
            Comparisons::simplify,
            Conversions::simplify,
            Algebra::simplify);
    for (Rule rule : rules) {
      Value same = rule.simplify(insn, at);
      if (same != null) {
        return same;
      }
      // What a rule made before it gave up is not wanted.
      at.made().clear();
    }
    return null;
  }

  /** A set of rewritings of computations. */
  private interface Rule {
    @Nullable
    Value simplify(Arith insn, Cursor at);
  }
}
