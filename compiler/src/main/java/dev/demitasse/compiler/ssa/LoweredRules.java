package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;

/** What lowering leaves. */
final class LoweredRules {
  private LoweredRules() {}

  static boolean allows(Insn insn) {
    return switch (insn.kind()) {
      case CONST -> ((Insn.Const) insn).type() != Type.REF;
      case ADDRESS, HOST_CALL, MEMORY, GLOBAL -> true;
      case ARITH -> !((Insn.Arith) insn).op().isJava();
      case CALL -> ((Insn.Call) insn).dispatch() == Insn.Dispatch.STATIC;
      default -> false;
    };
  }

  static boolean allows(Jump jump) {
    return jump.kind() != Jump.Kind.THROW && jump.kind() != Jump.Kind.TRY;
  }
}
