package dev.demitasse.compiler;

import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import dev.demitasse.compiler.link.Linked;

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
