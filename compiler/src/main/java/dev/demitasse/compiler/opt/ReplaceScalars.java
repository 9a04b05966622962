package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Kind;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets the fields of an object that nobody else sees be values.
 *
 * <pre>
 * a = new A; a.f = x; if c { a.f = y }; return a.f     =>   goto b(x) or b(y) ... b(f): return f
 * a = new int[2]; a[0] = x; return a[0] + a[1]         =>   return x + 0
 * </pre>
 *
 * <p>Nobody else sees an object that is never stored, passed or returned. {@link ThreadJumps} first
 * removes the joins where it would be one of several.
 */
final class ReplaceScalars implements FuncPass {
  private final World world;

  ReplaceScalars(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    for (Value object : candidates(func)) {
      if (Scalars.isPrivate(func, object, world) && fuel.spend()) {
        new Scalars(func, object, world).replace();
        changed = true;
      }
    }
    return changed;
  }

  private static List<Value> candidates(Func func) {
    Set<Value> made = new LinkedHashSet<>();
    for (Block block : func.blocks()) {
      block.body().stream().filter(v -> isMade(v.insn())).forEach(made::add);
    }
    return new ArrayList<>(made);
  }

  private static boolean isMade(Insn insn) {
    return insn.kind() == Kind.NEW || insn.kind() == Kind.NEW_ARRAY;
  }
}
