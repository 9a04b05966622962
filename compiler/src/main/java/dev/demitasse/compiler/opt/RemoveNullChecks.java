package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Does without tests for null of what nobody in the program makes null: parameters for which each
 * call gives an object, fields to which each constructor and each write does.
 *
 * <pre>
 * f(p): check.null p; return p.x     g: call f(new A)     =>     f(p): return p.x
 * </pre>
 */
final class RemoveNullChecks implements Pass {
  private final World world;

  RemoveNullChecks(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Program program, Fuel fuel) {
    NeverNull never = NeverNull.in(program, world);
    boolean changed = false;
    for (Func func : program.functions().values()) {
      fuel.enter(this, func);
      if (!never.isEmpty()
          && func.values().anyMatch(v -> asks(v.insn()))
          && run(func, never, fuel)) {
        func.touch();
        changed = true;
      }
    }
    return changed;
  }

  /** Does it ask whether something is null? */
  private static boolean asks(Insn insn) {
    return insn instanceof Check check && check.guard() == Guard.NULL
        || insn instanceof Arith test
            && test.op() == Op.REF_EQ
            && test.operands().stream().anyMatch(Constants::isNull);
  }

  private boolean run(Func func, NeverNull never, Fuel fuel) {
    Visit visit = new Visit(fuel);
    boolean changed = FactWalk.run(func, NonNull.of(func, world, never), visit);
    Settling.settle(func, visit.passing);
    return changed;
  }

  private static final class Visit implements FactWalk.Visitor {
    final Set<Value> passing = new HashSet<>();
    private final Fuel fuel;

    Visit(Fuel fuel) {
      this.fuel = fuel;
    }

    @Override
    public boolean visit(Block block, Value value, Facts facts) {
      Insn insn = value.insn();
      if (!asks(insn) || insn.operands().stream().noneMatch(facts::isNonNull) || !fuel.spend()) {
        return false;
      }
      if (insn instanceof Check) {
        passing.add(value);
      } else {
        value.redefine(Const.ofInt(0));
      }
      return true;
    }

    @Override
    public boolean visitEnd(Block block, Facts facts) {
      return false;
    }
  }
}
