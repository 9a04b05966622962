package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Insn;

/** How many steps instructions are worth besides their own: what fills much takes long. */
final class Costs {
  private static final int ELEMENTS_OF_A_STEP = 8;
  private static final int BYTES_OF_A_STEP = 64;

  private Costs() {}

  /** Of an instruction that has been executed. */
  static long of(Insn insn, Frame frame) {
    if (insn instanceof Insn.NewArray made) {
      return ofArray(frame.getInt(made.length()));
    }
    boolean fills =
        insn instanceof Insn.Memory memory
            && (memory.op() == Op.MEMORY_COPY || memory.op() == Op.MEMORY_FILL);
    return fills
        ? Integer.toUnsignedLong(frame.getInt(insn.operands().get(2))) / BYTES_OF_A_STEP
        : 0;
  }

  /** Of a new array of this length. */
  static long ofArray(int length) {
    return length / ELEMENTS_OF_A_STEP;
  }
}
