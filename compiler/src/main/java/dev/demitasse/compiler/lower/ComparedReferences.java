package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.stream.Stream;

/** Where a program asks whether references are the same: there no object passes for another. */
final class ComparedReferences {
  private ComparedReferences() {}

  /** The operands of each comparison, but for those with null. */
  static Stream<List<Value>> in(Program program) {
    return program.functions().values().stream()
        .flatMap(Func::values)
        .filter(value -> value.insn() instanceof Insn.Arith arith && arith.op() == Op.REF_EQ)
        .map(value -> value.insn().operands())
        .filter(operands -> operands.stream().noneMatch(ComparedReferences::isNull));
  }

  private static boolean isNull(Value value) {
    return value.insn() instanceof Insn.Const && value.type() == Type.REF;
  }
}
