package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Condition;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;

/** The conditions of branches as ints: 0 is false. */
final class Conditions {
  private Conditions() {}

  /** Pops the operands of a condition and computes it. */
  static Value test(Condition condition, Machine m) {
    return switch (condition) {
      case IFEQ -> m.emit(Insn.Arith.of(Op.I32_EQZ, m.pop(Type.I32)));
      case IFNE -> m.pop(Type.I32);
      case IFLT -> withZero(Op.I32_LT_S, m);
      case IFGE -> withZero(Op.I32_GE_S, m);
      case IFGT -> withZero(Op.I32_GT_S, m);
      case IFLE -> withZero(Op.I32_LE_S, m);
      case IF_ICMPEQ -> ofInts(Op.I32_EQ, m);
      case IF_ICMPNE -> ofInts(Op.I32_NE, m);
      case IF_ICMPLT -> ofInts(Op.I32_LT_S, m);
      case IF_ICMPGE -> ofInts(Op.I32_GE_S, m);
      case IF_ICMPGT -> ofInts(Op.I32_GT_S, m);
      case IF_ICMPLE -> ofInts(Op.I32_LE_S, m);
      case IF_ACMPEQ -> sameReference(m);
      case IF_ACMPNE -> not(sameReference(m), m);
      case IFNULL -> isNull(m.popReference().value(), m);
      case IFNONNULL -> not(isNull(m.popReference().value(), m), m);
    };
  }

  /** Is the reference null? */
  static Value isNull(Value reference, Machine m) {
    return m.emit(Insn.Arith.of(Op.REF_EQ, reference, m.nullReference()));
  }

  private static Value withZero(Op op, Machine m) {
    Value value = m.pop(Type.I32);
    return m.emit(Insn.Arith.of(op, value, m.constant(0)));
  }

  private static Value ofInts(Op op, Machine m) {
    Value right = m.pop(Type.I32);
    return m.emit(Insn.Arith.of(op, m.pop(Type.I32), right));
  }

  private static Value sameReference(Machine m) {
    Value right = m.popReference().value();
    return m.emit(Insn.Arith.of(Op.REF_EQ, m.popReference().value(), right));
  }

  private static Value not(Value condition, Machine m) {
    return m.emit(Insn.Arith.of(Op.I32_EQZ, condition));
  }
}
