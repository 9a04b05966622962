package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.List;

/**
 * Calls of functions that the program holds give the operands that those take, and have their
 * results. It holds all when it is lowered.
 */
final class CallRules {
  private CallRules() {}

  static void verify(Program program, Func func, SsaVerifier.Mode mode) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call) {
          Func callee = program.functions().get(call.method());
          boolean isMissing = callee == null && mode == SsaVerifier.Mode.LOWERED;
          BrokenRule.when(isMissing, value + " calls " + call.method() + ", which is not there");
          verify(value, call, callee);
        }
      }
    }
  }

  private static void verify(Value value, Insn.Call call, @Nullable Func callee) {
    if (callee == null) {
      return;
    }
    List<Type> given = types(call.operands());
    List<Type> taken = types(callee.params());
    BrokenRule.when(
        !given.equals(taken), value + " gives " + given + ", but " + callee + " takes " + taken);
    boolean sameResult = call.result() == callee.result();
    BrokenRule.when(
        !sameResult,
        value + " is " + call.result() + ", but " + callee + " gives " + callee.result());
  }

  private static List<Type> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }
}
