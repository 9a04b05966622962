package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;

/** A pass that looks at one function at a time. */
interface FuncPass extends Pass {
  /** Rewrites one function. Did it change anything? */
  boolean run(Func func, Fuel fuel);

  @Override
  default boolean run(Program program, Fuel fuel) {
    String name = name();
    boolean changed = false;
    for (Func func : program.functions().values()) {
      fuel.enter(name, func);
      changed |= run(func, fuel);
    }
    return changed;
  }
}
