package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets constants of two enums not be compared, which raw types allow:
 *
 * <pre>
 * x.compareTo(y)  ⇒  check y == null | x is A &amp; y is A; x.compareTo(y)     where x is an A, y an A or B
 * </pre>
 */
final class GuardComparisons {
  private static final MethodRef COMPARE =
      new MethodRef(Names.GUEST_ENUM, "compareTo", "(L" + Names.GUEST_ENUM + ";)I");

  private final ClosedWorld world;
  private final PossibleObjects objects;

  GuardComparisons(ClosedWorld world, PossibleObjects objects) {
    this.world = world;
    this.objects = objects;
  }

  static boolean isComparison(Insn insn) {
    return insn instanceof Insn.Call call && call.method().equals(COMPARE);
  }

  /** Puts the check before a comparison, if it can fail. */
  void guard(Func func, Block block, Value comparison) {
    Value left = comparison.insn().operands().get(0);
    Value right = comparison.insn().operands().get(1);
    Set<String> enums = enums(left);
    Set<String> all = new TreeSet<>(enums);
    all.addAll(enums(right));
    if (all.size() > 1) {
      Inserted before = new Inserted(func, comparison, new ArrayList<>());
      Value fits = before.add(Op.REF_EQ, right, before.add(Insn.Const.ofNull()));
      for (String each : enums) {
        Value both = before.add(Op.I32_AND, before.is(left, each), before.is(right, each));
        fits = before.add(Op.I32_OR, fits, both);
      }
      before.add(new Insn.Check(Guard.CAST, List.of(fits)));
      block.body().addAll(block.body().indexOf(comparison), before.values());
    }
  }

  /** The enums that it may be a constant of. */
  private Set<String> enums(Value constant) {
    Set<String> enums = new TreeSet<>();
    objects.of(constant).forEach(kind -> enums.add(world.enumOf(kind.className())));
    return enums;
  }

  /** What is put before the comparison. */
  private record Inserted(Func func, Value comparison, List<Value> values) {
    Value add(Insn insn) {
      Value added = func.newValue(insn, null, comparison.position());
      values.add(added);
      return added;
    }

    Value add(Op op, Value left, Value right) {
      return add(Insn.Arith.of(op, left, right));
    }

    Value is(Value object, String className) {
      return add(new Insn.InstanceOf(className, object));
    }
  }
}
