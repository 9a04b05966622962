package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Jump.Unreachable;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes checks that cannot fail, and what stands behind one that always does.
 *
 * <pre>
 * if x == null goto a else b ... b: check null x        =>   b: nothing
 * if i <u n goto a else b ... a: check index i n        =>   a: nothing
 * check int_divisor 8                                   =>   nothing
 * check int_divisor 0; call f; return                   =>   check int_divisor 0; unreachable
 * </pre>
 */
final class RemoveChecks implements FuncPass {
  private final World world;

  RemoveChecks(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    if (func.values().noneMatch(v -> v.insn() instanceof Check)) {
      return false;
    }
    Visit visit = new Visit(fuel);
    boolean changed = FactWalk.run(func, world, visit);
    visit.failing.forEach(c -> cutBehind(func, c));
    Settling.settle(func, visit.passing);
    return changed;
  }

  private static void cutBehind(Func func, Value check) {
    for (Block block : func.blocks()) {
      int place = block.body().indexOf(check);
      if (place >= 0 && block.jump() instanceof Try end && Settling.isCaught(block, check)) {
        Block never = func.newBlock();
        never.end(new Unreachable());
        block.end(new Try(end.exception(), Target.of(never), end.handler()));
      } else if (place >= 0) {
        block.body().subList(place + 1, block.body().size()).clear();
        block.end(new Unreachable());
      }
    }
  }

  private static final class Visit implements FactWalk.Visitor {
    final Set<Value> passing = new HashSet<>();
    final Set<Value> failing = new LinkedHashSet<>();
    private final Fuel fuel;

    Visit(Fuel fuel) {
      this.fuel = fuel;
    }

    @Override
    public boolean visit(Block block, Value value, Facts facts) {
      if (!(value.insn() instanceof Check check)) {
        return false;
      }
      Boolean passes = facts.passes(check);
      if (passes == null || (!passes && isLastThing(block, value)) || !fuel.spend()) {
        return false;
      }
      (passes ? passing : failing).add(value);
      return true;
    }

    /** Is nothing left behind it that could be removed? */
    private static boolean isLastThing(Block block, Value value) {
      List<Value> body = block.body();
      Jump jump = block.jump();
      Jump next =
          jump instanceof Try end && Settling.isCaught(block, value)
              ? end.normal().block().jump()
              : jump;
      boolean isLast = body.get(body.size() - 1) == value;
      return isLast && next.kind() == Jump.Kind.UNREACHABLE;
    }

    @Override
    public boolean visitEnd(Block block, Facts facts) {
      return false;
    }
  }
}
