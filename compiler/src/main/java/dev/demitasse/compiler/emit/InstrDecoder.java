package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import java.util.ArrayList;
import java.util.List;

/** Reads instructions (WebAssembly Core Specification 2.0, §5.4). */
final class InstrDecoder {
  private static final int PREFIX = 0xFC;
  private static final int BLOCK_TYPE_BITS = 33;

  private InstrDecoder() {}

  /** Instructions up to the {@code end} that closes them, without it. */
  static List<Instr> expression(ByteReader in) throws BadModuleException {
    return expression(in, new ArrayList<>());
  }

  /** The same; notes where each instruction stands. */
  static List<Instr> expression(ByteReader in, List<Integer> offsets) throws BadModuleException {
    List<Instr> code = new ArrayList<>();
    int depth = 0;
    while (true) {
      int offset = in.offset();
      Instr instr = instruction(in);
      if (instr.opensBlock()) {
        depth++;
      } else if (instr.op() == Op.END && depth-- == 0) {
        return code;
      }
      code.add(instr);
      offsets.add(offset);
    }
  }

  private static Instr instruction(ByteReader in) throws BadModuleException {
    int start = in.offset();
    int code = in.u8();
    if (code == PREFIX) {
      long low = in.u32();
      code = low > 0xFF ? -1 : code << 8 | (int) low;
    }
    Op op = Op.ofCode(code);
    if (op == null) {
      throw in.unknownOpcode(start);
    }
    return switch (op.immediate()) {
      case NONE -> of(op, 0, 0);
      case BLOCK -> block(op, in);
      case LABEL, FUNC, LOCAL, GLOBAL, INDEX -> of(op, in.index(), 0);
      case LABELS -> labels(op, in);
      case CALL_INDIRECT, INDICES -> of(op, in.index(), in.index());
      case MEMARG -> memarg(op, in);
      case MEMORY -> memories(op, 1, in);
      case MEMORIES -> memories(op, 2, in);
      case I32 -> of(op, in.signed(Integer.SIZE), 0);
      case I64 -> of(op, in.signed(Long.SIZE), 0);
      case F32 -> of(op, (int) in.littleEndian(Float.BYTES), 0);
      case F64 -> of(op, in.littleEndian(Double.BYTES), 0);
    };
  }

  private static Instr of(Op op, long x, long y) {
    return Instr.of(op, x, y, Position.NONE);
  }

  private static Instr block(Op op, ByteReader in) throws BadModuleException {
    long type = in.signed(BLOCK_TYPE_BITS);
    boolean isKnown = type >= 0;
    for (Type each : Type.values()) {
      isKnown |= Instr.blockType(each) == type;
    }
    if (!isKnown) {
      throw in.bad("unknown block type");
    }
    return of(op, type, 0);
  }

  private static Instr labels(Op op, ByteReader in) throws BadModuleException {
    int count = in.count();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(in.index());
    }
    return new Instr(op, in.index(), 0, List.copyOf(labels), Position.NONE);
  }

  private static Instr memarg(Op op, ByteReader in) throws BadModuleException {
    int alignment = in.index();
    if (alignment >= Integer.SIZE) {
      throw in.bad("malformed alignment");
    }
    return of(op, in.u32(), alignment);
  }

  private static Instr memories(Op op, int count, ByteReader in) throws BadModuleException {
    for (int i = 0; i < count; i++) {
      if (in.u8() != 0) {
        throw in.bad("more than one memory");
      }
    }
    return of(op, 0, 0);
  }
}
