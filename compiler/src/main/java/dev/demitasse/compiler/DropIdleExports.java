package dev.demitasse.compiler;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Program;

/**
 * A callback without a result that does nothing is not exported: a host that does not find it does
 * not enter the module at all. So {@code proxy_on_context_create} is there only if a constructor
 * does something that can be seen.
 */
final class DropIdleExports {
  private DropIdleExports() {}

  static void run(Program program) {
    program.exports().removeIf(export -> isIdle(program.functions().get(export.function())));
  }

  private static boolean isIdle(Func func) {
    Block entry = func.entry();
    return entry.body().isEmpty() && entry.jump() instanceof Jump.Return r && r.value() == null;
  }
}
