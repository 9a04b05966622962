package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.opt.Passes;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaPrinter;
import dev.demitasse.compiler.ssa.SsaVerifier;
import dev.demitasse.compiler.ssa.SsaVerifier.Mode;
import java.util.List;

/** The program of a filter as it is between two stages, for tests that interpret it. */
public final class Stages {
  private static final FilterCompiler.PassSource DEFAULT_PASSES =
      (isLowered, world, linked) -> Passes.of(world);

  private Stages() {}

  /** Linked, its static initialisers evaluated; nothing is optimised. */
  public static Linked linked(ClassSource classes) {
    return until(FilterCompiler.Stage.LINKED, classes, Options.DEFAULT);
  }

  /** Optimised, not yet lowered. */
  public static Linked optimised(ClassSource classes) {
    return until(FilterCompiler.Stage.OPTIMISED, classes, Options.DEFAULT);
  }

  /** Ready for translation to Wasm. */
  public static Linked finished(ClassSource classes, int fuel) {
    return until(FilterCompiler.Stage.FINISHED, classes, withFuel(fuel));
  }

  /** Sees programs between two passes. */
  public interface Watcher {
    /**
     * A pass has changed the program.
     *
     * @param isLowered are its objects addresses?
     */
    void after(String pass, boolean isLowered, Linked linked);
  }

  /**
   * Ready for translation to Wasm, by passes of the caller's choice; the verifier looks at the
   * program after each.
   *
   * @param order names of passes
   */
  public static Linked finished(ClassSource classes, List<String> order, Watcher watcher) {
    FilterCompiler.PassSource passes =
        (isLowered, world, linked) -> {
          Mode mode = isLowered ? Mode.LOWERED : Mode.HIGH_LEVEL;
          SsaVerifier.verify(linked.program(), mode);
          return Passes.of(
              world,
              order,
              (pass, program) -> {
                SsaVerifier.verify(program, mode);
                watcher.after(pass, isLowered, linked);
              });
        };
    FilterCompiler compiler = compiler(classes, Options.DEFAULT, passes);
    return compiler.until(FilterCompiler.Stage.FINISHED).orElseThrow();
  }

  /**
   * A rewrite of a program.
   *
   * @param place the pass and the function
   * @param before the function before it
   * @param after the function behind it; empty if there is none any more
   */
  public record Rewriting(String place, String before, String after) {}

  /** How many rewrites are made. */
  public static int rewrites(ClassSource classes) {
    FilterCompiler compiler = compiler(classes, Options.DEFAULT, DEFAULT_PASSES);
    if (compiler.until(FilterCompiler.Stage.FINISHED).isEmpty()) {
      fail("there are diagnostics");
    }
    return (int) compiler.fuel().spent();
  }

  /** The rewrite of that number, counted from 1. */
  public static Rewriting rewriting(ClassSource classes, int number) {
    for (FilterCompiler.Stage stage : FilterCompiler.Stage.values()) {
      FilterCompiler compiler = compiler(classes, withFuel(number), DEFAULT_PASSES);
      Program after = compiler.until(stage).orElseThrow().program();
      if (compiler.fuel().isEmpty()) {
        Program before = until(stage, classes, withFuel(number - 1)).program();
        String place = compiler.fuel().last();
        return new Rewriting(place, text(before, place), text(after, place));
      }
    }
    throw new IllegalArgumentException("there are not so many rewrites: " + number);
  }

  private static String text(Program program, String place) {
    for (Func func : program.functions().values()) {
      if (place.endsWith(" in " + func.method())) {
        return SsaPrinter.print(func);
      }
    }
    return "";
  }

  private static Options withFuel(int fuel) {
    return new Options(HostProfile.ENVOY, fuel);
  }

  private static Linked until(FilterCompiler.Stage last, ClassSource classes, Options options) {
    return compiler(classes, options, DEFAULT_PASSES).until(last).orElseThrow();
  }

  private static FilterCompiler compiler(
      ClassSource classes, Options options, FilterCompiler.PassSource passes) {
    FilterDef filter = FindFilters.in(classes, Stages::refuse).iterator().next();
    return new FilterCompiler(classes, filter, options, Stages::refuse, passes);
  }

  /** A warning is no reason not to go on. */
  private static void refuse(Diagnostic diagnostic) {
    if (diagnostic.isError()) {
      fail(diagnostic.position() + " " + diagnostic.sentence());
    }
  }

  private static void fail(String problem) {
    throw new AssertionError(problem);
  }
}
