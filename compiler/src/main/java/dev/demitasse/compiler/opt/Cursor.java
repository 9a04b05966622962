package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/** Collects the instructions that a rule wants in place of the one that it looks at. */
final class Cursor {
  private final Func func;
  private final Position position;
  private final List<Value> made = new ArrayList<>();

  Cursor(Func func, Position position) {
    this.func = func;
    this.position = position;
  }

  /** A new instruction behind those made before. */
  Value emit(Insn insn) {
    Value value = func.newValue(insn, null, position);
    made.add(value);
    return value;
  }

  /** A new computation. */
  Value emit(Op op, Value... operands) {
    return emit(Arith.of(op, operands));
  }

  /** A new integer constant. */
  Value constant(Type type, long value) {
    return emit(Constants.integer(type, value));
  }

  /** What was made, in order. */
  List<Value> made() {
    return made;
  }
}
