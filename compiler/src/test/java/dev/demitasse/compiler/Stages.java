package dev.demitasse.compiler;

import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.opt.Fuel;
import dev.demitasse.compiler.opt.Passes;
import dev.demitasse.compiler.opt.World;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaVerifier;
import java.util.Set;
import java.util.function.BiConsumer;

/** The program of a filter as it is between two stages, for tests that interpret it. */
public final class Stages {
  private Stages() {}

  /** Linked, its static initialisers evaluated; nothing is optimised. */
  public static Linked linked(ClassPath classPath) {
    return until(FilterCompiler.Stage.LINKED, classPath, Options.DEFAULT);
  }

  /** Optimised, not yet lowered. */
  public static Linked optimised(ClassPath classPath) {
    return until(FilterCompiler.Stage.OPTIMISED, classPath, Options.DEFAULT);
  }

  /** Ready for translation to Wasm. */
  public static Linked finished(ClassPath classPath, int fuel) {
    return until(FilterCompiler.Stage.FINISHED, classPath, new Options(HostProfile.ENVOY, fuel));
  }

  /**
   * Optimised before lowering, pass by pass; the verifier looks at each.
   *
   * @param off names of passes that do not run
   * @param seen gets the program after each run of a pass that changed it, with the pass's name
   */
  public static void eachPass(
      ClassPath classPath, Set<String> off, BiConsumer<String, Linked> seen) {
    Linked linked = linked(classPath);
    BiConsumer<String, Program> after =
        (pass, program) -> {
          SsaVerifier.verify(program, SsaVerifier.Mode.HIGH_LEVEL);
          seen.accept(pass, linked);
        };
    World world = new FilterCompiler.HighLevel(linked.closedWorld());
    Passes.of(world, off, after).run(linked.program(), Fuel.unlimited());
  }

  private static Linked until(FilterCompiler.Stage last, ClassPath classPath, Options options) {
    FilterDef filter = FindFilters.in(classPath, d -> fail(d.sentence())).iterator().next();
    FilterCompiler compiler =
        new FilterCompiler(
            classPath, filter, options, d -> fail(d.position() + " " + d.sentence()));
    return compiler.until(last).orElseThrow();
  }

  private static void fail(String problem) {
    throw new AssertionError(problem);
  }
}
