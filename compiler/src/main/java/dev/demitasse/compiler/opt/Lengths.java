package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Insn;

/** What is the length of bytes in memory, and so never negative: memory ends below 2 GiB. */
final class Lengths {
  private static final FieldRef OF_BYTES =
      new FieldRef("dev/demitasse/guest/Octets", "length", "I");
  private static final int SIZE = 4;

  private Lengths() {}

  /** Does the instruction read one, from an object or from where the host puts it? */
  static boolean isLength(Insn insn) {
    if (insn instanceof Insn.GetField get) {
      return get.field().equals(OF_BYTES);
    }
    return insn instanceof Insn.Memory load
        && load.op() == Op.I32_LOAD
        && load.operands().get(0).resolved().insn() instanceof Insn.Address address
        && address.datum().equals(Datum.RESULTS)
        && address.offset() + load.offset() == SIZE;
  }
}
