package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.List;
import java.util.Set;

/** Asks a program that only makes the objects of contexts whether that may end in an exception. */
public final class Creation {
  private static final MethodRef NEW_PLUGIN =
      new MethodRef("dev/demitasse/guest/Classes", "newPlugin", "()Ldev/demitasse/Plugin;");

  private Creation() {}

  /** The functions of a program that make the objects of contexts. */
  public static Program ofContexts(Program whole) {
    Program.Export create =
        whole.exports().stream()
            .filter(e -> e.names().contains("proxy_on_context_create"))
            .findFirst()
            .orElseThrow();
    return part(whole, create.function());
  }

  /** Those that make the objects of plugins. */
  public static Program ofPlugins(Program whole) {
    return part(whole, NEW_PLUGIN);
  }

  private static Program part(Program whole, MethodRef root) {
    Program part = new Program(whole.name());
    part.functions().putAll(whole.functions());
    part.exports().add(new Program.Export(List.of("create"), root));
    part.keepReachable(Set.of());
    return part;
  }

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
