package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.Instr;
import java.util.List;

/** Writes instructions (WebAssembly Core Specification 2.0, §5.4). */
final class InstrEncoder {
  private static final int PREFIX_SHIFT = 8;
  private static final int LOW_BYTE = 0xFF;

  private InstrEncoder() {}

  /** A constant expression with its end. */
  static void expression(ByteWriter out, List<Instr> code) {
    code.forEach(i -> write(out, i));
    out.u8(Op.END.code());
  }

  /** One instruction. */
  static void write(ByteWriter out, Instr i) {
    int code = i.op().code();
    if (code > LOW_BYTE) {
      out.u8(code >> PREFIX_SHIFT).unsigned(code & LOW_BYTE);
    } else {
      out.u8(code);
    }
    immediates(out, i);
  }

  private static void immediates(ByteWriter out, Instr i) {
    switch (i.op().immediate()) {
      case NONE -> {}
      case BLOCK, I32, I64 -> out.signed(i.x());
      case LABEL, FUNC, LOCAL, GLOBAL, INDEX -> out.unsigned(i.x());
      case LABELS -> {
        out.unsigned(i.labels().size());
        i.labels().forEach(out::unsigned);
        out.unsigned(i.x());
      }
      case CALL_INDIRECT, INDICES -> out.unsigned(i.x()).unsigned(i.y());
      case MEMARG -> out.unsigned(i.y()).unsigned(i.x());
      case MEMORY -> out.u8(0);
      case MEMORIES -> out.u8(0).u8(0);
      case F32 -> out.littleEndian(i.x(), Float.BYTES);
      case F64 -> out.littleEndian(i.x(), Double.BYTES);
    }
  }
}
