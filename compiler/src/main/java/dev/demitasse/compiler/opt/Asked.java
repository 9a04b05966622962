package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The values that an instruction or a branch of a function asks about, so that it may become
 * shorter if more is known of them; others are only passed on and stored.
 *
 * @param version of the function
 */
record Asked(int version, Set<Value> values) {
  /** Those of the function as it is now. */
  static Asked in(Func func) {
    Set<Value> values = new HashSet<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (asks(value.insn())) {
          values.addAll(value.insn().operands());
        }
      }
      if (block.jump().kind() != Jump.Kind.RETURN) {
        values.addAll(block.jump().operands());
      }
    }
    return new Asked(func.version(), values);
  }

  private static boolean asks(Insn insn) {
    return switch (insn.kind()) {
      case CALL -> !((Call) insn).dispatch().isDirect();
      case HOST_CALL, PUT_FIELD, PUT_STATIC, ARRAY_STORE, DYNAMIC, NEW_ARRAY -> false;
      default -> true;
    };
  }
}
