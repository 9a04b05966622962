package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes what is known, says the rest shorter, and takes the way that is known.
 *
 * <pre>
 * x = 3 + 4; if x goto a else b     =>   goto a
 * goto b(1) ... goto b(1)           =>   goto b ... goto b       in b: the constant for the parameter
 * </pre>
 *
 * <p>The rules are in {@link Algebra}, {@link Comparisons}, {@link ZeroTests}, {@link ThreeWay},
 * {@link Conversions}, {@link Selects}, {@link References}, {@link HeapReads}; those of jumps in
 * {@link Branches}, those of parameters in {@link SameArguments}.
 */
final class FoldConstants implements FuncPass {
  private final World world;

  FoldConstants(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    Simplifier simplifier = new Simplifier(world, NonNull.of(func, world));
    boolean changed = false;
    for (Block block : func.blocks()) {
      changed |= foldBody(func, block, simplifier, fuel);
      changed |= foldJump(func, block, fuel);
    }
    Settling.settle(func);
    changed |= SameArguments.replace(func, fuel);
    return changed;
  }

  private static boolean foldBody(Func func, Block block, Simplifier simplifier, Fuel fuel) {
    boolean changed = false;
    List<Value> body = new ArrayList<>();
    for (Value value : block.body()) {
      value.redefine(value.insn().map(Value::resolved));
      Cursor at = new Cursor(func, value.position());
      Value same = simplifier.simplify(value.insn(), at);
      if (same != null && fuel.spend()) {
        body.addAll(at.made());
        value.replaceBy(same);
        changed = true;
      }
      body.add(value);
    }
    block.body().clear();
    block.body().addAll(body);
    return changed;
  }

  private static boolean foldJump(Func func, Block block, Fuel fuel) {
    Cursor at = new Cursor(func, block.jumpPosition());
    Jump same = Branches.simplify(block.jump().map(Value::resolved), at);
    if (same == null || !fuel.spend()) {
      return false;
    }
    block.body().addAll(at.made());
    block.end(same);
    return true;
  }
}
