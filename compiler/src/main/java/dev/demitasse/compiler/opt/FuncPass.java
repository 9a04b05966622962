package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;

/** A pass that looks at one function at a time, and at nothing else that a pass changes. */
interface FuncPass extends Pass {
  /** Rewrites one function. Did it change anything? */
  boolean run(Func func, Fuel fuel);

  /** The same for a function of the program, saying who asks for fuel. */
  default boolean rewrite(Func func, Fuel fuel) {
    fuel.enter(this, func);
    boolean changed = run(func, fuel);
    if (changed) {
      func.touch();
    }
    return changed;
  }

  @Override
  default boolean run(Program program, Fuel fuel) {
    boolean changed = false;
    for (Func func : program.functions().values()) {
      changed |= rewrite(func, fuel);
    }
    return changed;
  }
}
