package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Insn;

/** Which instructions must stay in their order. */
final class Conflicts {
  private Conflicts() {}

  /** Could exchanging the two be noticed? */
  static boolean between(Insn a, Insn b) {
    if (a.effect() == Effect.NONE || b.effect() == Effect.NONE) {
      return false;
    }
    if (a.effect() == Effect.READ && b.effect() == Effect.READ) {
      return false;
    }
    return !areApart(a, b);
  }

  private static boolean areApart(Insn a, Insn b) {
    if (a instanceof Insn.Global g && b instanceof Insn.Global h) {
      return !g.name().equals(h.name());
    }
    return a instanceof Insn.Global && b instanceof Insn.Memory
        || a instanceof Insn.Memory && b instanceof Insn.Global;
  }
}
