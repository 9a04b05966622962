package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Address;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.ArrayStore;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.GetStatic;
import dev.demitasse.compiler.ssa.Insn.Global;
import dev.demitasse.compiler.ssa.Insn.Kind;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Insn.PutStatic;
import dev.demitasse.compiler.ssa.Value;

/** Which instruction may change what which other one reads. */
final class Aliasing {
  private Aliasing() {}

  /** May a read answer something else after the instruction than before? */
  static boolean mayChange(Insn writer, Insn read) {
    if (writer.effect() != Effect.WRITE) {
      return false;
    }
    return switch (writer.kind()) {
      case PUT_FIELD -> isMemory(read) || isSameField((PutField) writer, read);
      case PUT_STATIC ->
          isMemory(read)
              || (read instanceof GetStatic get
                  && get.field().equals(((PutStatic) writer).field()));
      case ARRAY_STORE ->
          isMemory(read)
              || (read instanceof ArrayLoad get
                  && get.element().equals(((ArrayStore) writer).element()));
      case GLOBAL -> read instanceof Global get && get.name().equals(((Global) writer).name());
      case MEMORY ->
          !(read instanceof Global)
              && !(read instanceof Memory get && areApart((Memory) writer, get));
      default -> true;
    };
  }

  private static boolean isMemory(Insn read) {
    return read.kind() == Kind.MEMORY;
  }

  private static boolean isSameField(PutField put, Insn read) {
    return read instanceof GetField get && get.field().equals(put.field());
  }

  /**
   * Do a store and a load of the same base, or of two things placed at compile time, not overlap?
   */
  private static boolean areApart(Memory writer, Memory read) {
    if (read.op() == Op.MEMORY_SIZE) {
      return writer.op() != Op.MEMORY_GROW;
    }
    if (!writer.op().isStore() || !read.op().isLoad()) {
      return false;
    }
    Value to = writer.operands().get(0).resolved();
    Value from = read.operands().get(0).resolved();
    long storeAt = Integer.toUnsignedLong(writer.offset());
    long loadAt = Integer.toUnsignedLong(read.offset());
    if (to != from) {
      if (!(to.insn() instanceof Address a) || !(from.insn() instanceof Address b)) {
        return false;
      }
      if (!a.datum().equals(b.datum())) {
        return isInside(writer, a) && isInside(read, b);
      }
      storeAt += a.offset();
      loadAt += b.offset();
    }
    return storeAt + width(writer.op()) <= loadAt || loadAt + width(read.op()) <= storeAt;
  }

  private static boolean isInside(Memory access, Address base) {
    long start = (long) base.offset() + Integer.toUnsignedLong(access.offset());
    return start >= 0 && start + width(access.op()) <= base.datum().size();
  }

  /** How many bytes a load or store touches. */
  static int width(Op op) {
    String text = op.text();
    if (text.contains("8")) {
      return 1;
    }
    if (text.contains("16")) {
      return 2;
    }
    Type type = op.isLoad() ? op.result() : op.params().get(1);
    boolean isHalf = text.endsWith("32") || text.contains("32_");
    return isHalf || type == Type.I32 || type == Type.F32 ? 4 : 8;
  }
}
