package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;

/** What may be computed although nobody may ask for the result. */
final class Speculation {
  private Speculation() {}

  /** Does the instruction neither trap nor look at anything but numbers? */
  static boolean isSafe(Insn insn) {
    return switch (insn.kind()) {
      case CONST, TEXT, OBJECT_REF, ADDRESS -> true;
      case ARITH -> !Arithmetic.mayTrap(((Arith) insn).op());
      default -> false;
    };
  }
}
