package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.List;

/** How many bytes instructions take. */
final class CodeSize {
  private CodeSize() {}

  /** The bytes of the code. */
  static int of(List<Instr> code) {
    return code.stream().mapToInt(CodeSize::of).sum();
  }

  /** The bytes of one instruction. */
  static int of(Instr i) {
    return opcode(i.op()) + immediates(i);
  }

  private static int opcode(Op op) {
    return op.code() > 0xFF ? 1 + Leb128.unsignedLength(op.code() & 0xFF) : 1;
  }

  private static int immediates(Instr i) {
    return switch (i.op().immediate()) {
      case NONE -> 0;
      case BLOCK, I32, I64 -> Leb128.signedLength(i.x());
      case LABEL, FUNC, LOCAL, GLOBAL, INDEX -> Leb128.unsignedLength(i.x());
      case LABELS -> labels(i);
      case CALL_INDIRECT, MEMARG, INDICES ->
          Leb128.unsignedLength(i.x()) + Leb128.unsignedLength(i.y());
      case MEMORY -> 1;
      case MEMORIES -> 2;
      case F32 -> Float.BYTES;
      case F64 -> Double.BYTES;
    };
  }

  private static int labels(Instr i) {
    int size = Leb128.unsignedLength(i.labels().size()) + Leb128.unsignedLength(i.x());
    for (int label : i.labels()) {
      size += Leb128.unsignedLength(label);
    }
    return size;
  }
}
