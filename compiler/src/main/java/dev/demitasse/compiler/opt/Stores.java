package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.ArrayStore;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.GetStatic;
import dev.demitasse.compiler.ssa.Insn.Global;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Insn.PutStatic;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** Writes that put a whole value into one place. */
final class Stores {
  private Stores() {}

  /** The read that would answer exactly what this instruction wrote; null if there is none. */
  static @Nullable Insn readBack(Insn insn) {
    return switch (insn.kind()) {
      case PUT_FIELD ->
          keepsAllBits(((PutField) insn).field().descriptor())
              ? new GetField(((PutField) insn).field(), ((PutField) insn).object())
              : null;
      case PUT_STATIC ->
          keepsAllBits(((PutStatic) insn).field().descriptor())
              ? new GetStatic(((PutStatic) insn).field())
              : null;
      case ARRAY_STORE -> readBack((ArrayStore) insn);
      case MEMORY -> readBack((Memory) insn);
      case GLOBAL -> {
        Global global = (Global) insn;
        boolean isSet = global.op() == Op.GLOBAL_SET;
        yield isSet ? new Global(Op.GLOBAL_GET, global.name(), global.type(), List.of()) : null;
      }
      default -> null;
    };
  }

  private static @Nullable Insn readBack(ArrayStore store) {
    return keepsAllBits(store.element())
        ? new ArrayLoad(store.element(), store.array(), store.index())
        : null;
  }

  private static @Nullable Insn readBack(Memory store) {
    Op load =
        switch (store.op()) {
          case I32_STORE -> Op.I32_LOAD;
          case I64_STORE -> Op.I64_LOAD;
          case F32_STORE -> Op.F32_LOAD;
          case F64_STORE -> Op.F64_LOAD;
          default -> null;
        };
    return load == null ? null : new Memory(load, store.offset(), List.of(store.operands().get(0)));
  }

  /** Numbers of fewer bits than an int come back changed. */
  private static boolean keepsAllBits(String descriptor) {
    Type type = Type.ofDescriptor(descriptor);
    return type != Type.I32 || descriptor.equals("I");
  }

  /** What is written; the last operand. */
  static Value stored(Insn store) {
    return store.operands().get(store.operands().size() - 1);
  }
}
