package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Blob;

/** What a load of constant bytes gives. */
final class ConstantBytes {
  private ConstantBytes() {}

  /** The raw bits that the load answers; all its bytes are inside. Memory is little-endian. */
  static long read(Blob blob, int start, Op load) {
    int width = Aliasing.width(load);
    long bits = 0;
    for (int i = width - 1; i >= 0; i--) {
      bits = bits << Byte.SIZE | blob.latin1().charAt(start + i);
    }
    int unused = Long.SIZE - width * Byte.SIZE;
    long extended = isSigned(load) ? bits << unused >> unused : bits;
    return load.result() == Type.I64 || load.result() == Type.F64
        ? extended
        : Arithmetic.normalised(load.result(), extended);
  }

  private static boolean isSigned(Op load) {
    return load.text().endsWith("_s");
  }
}
