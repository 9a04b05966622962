package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Set;

/**
 * Removes functions that nothing calls any more.
 *
 * <pre>
 * export f; f: return 1; g: return 2     =>   export f; f: return 1
 * </pre>
 */
final class DropFunctions implements Pass {
  private final World world;

  DropFunctions(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Program program, Fuel fuel) {
    Set<MethodRef> live = CallGraph.of(program, world).live();
    boolean changed = false;
    for (Func func : List.copyOf(program.functions().values())) {
      fuel.enter(this, func);
      if (!live.contains(func.method()) && fuel.spend()) {
        program.functions().remove(func.method());
        changed = true;
      }
    }
    return changed;
  }
}
