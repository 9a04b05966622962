package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/** Which instance fields the code of a program still reads and writes. */
final class FieldUses {
  private final Set<FieldRef> read = new HashSet<>();
  private final Set<FieldRef> written = new HashSet<>();

  private FieldUses() {}

  static FieldUses of(Program program) {
    FieldUses uses = new FieldUses();
    for (Func func : program.functions().values()) {
      for (Block block : func.blocks()) {
        block.body().stream().map(Value::insn).forEach(uses::add);
      }
    }
    return uses;
  }

  private void add(Insn insn) {
    if (insn instanceof Insn.GetField get) {
      read.add(get.field());
    } else if (insn instanceof Insn.PutField put) {
      written.add(put.field());
    }
  }

  boolean isRead(FieldRef field) {
    return read.contains(field);
  }

  boolean isWritten(FieldRef field) {
    return written.contains(field);
  }
}
