package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.List;

/**
 * Calls of functions that the program holds give the operands that those take, and have their
 * results.
 */
final class CallRules {
  private CallRules() {}

  static void verify(Program program, Func func) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call
            && program.functions().containsKey(call.method())) {
          verify(value, call, program.functions().get(call.method()));
        }
      }
    }
  }

  private static void verify(Value value, Insn.Call call, Func callee) {
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
