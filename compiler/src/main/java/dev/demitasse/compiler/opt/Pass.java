package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Program;
import java.util.Locale;

/** One kind of rewriting, over a whole program. */
public interface Pass {
  /**
   * Its name, by which it can be switched off: {@code inline-calls} for the class {@code
   * InlineCalls}.
   */
  default String name() {
    return nameOf(getClass());
  }

  /** The name of the passes of a class. */
  static String nameOf(Class<? extends Pass> type) {
    return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Rewrites what it can as long as there is fuel. Did it change anything? */
  boolean run(Program program, Fuel fuel);
}
