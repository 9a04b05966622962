package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Program;

/** Asks a program that only makes the objects of contexts whether that may end in an exception. */
public final class Creation {
  private Creation() {}

  /**
   * May it throw, exhaustion of memory apart? Without memory a constructor that keeps nothing has
   * lost nothing either.
   */
  public static boolean mayThrow(Program program) {
    CallCycles cycles = new CallCycles(program);
    return program.functions().values().stream()
        .anyMatch(f -> cycles.contains(f.method()) || throwsItself(f));
  }

  private static boolean throwsItself(Func func) {
    return func.blocks().stream().anyMatch(Creation::throwsItself);
  }

  private static boolean throwsItself(Block block) {
    return block.jump().kind() == Jump.Kind.THROW
        || block.body().stream()
            .anyMatch(v -> v.insn() instanceof Insn.Check c && c.guard() != Guard.MEMORY);
  }
}
