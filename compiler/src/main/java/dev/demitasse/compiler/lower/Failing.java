package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The functions that an exception may leave: only after a call of one of them is there something to
 * look at.
 */
final class Failing {
  private final Set<MethodRef> functions = new HashSet<>();

  Failing(Program program) {
    again(program);
  }

  /** Finds who fails because others were added. */
  Failing again(Program program) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Func func : program.functions().values()) {
        changed |= mayFail(func) && functions.add(func.method());
      }
    }
    return this;
  }

  /** May an exception leave this function? */
  boolean contains(MethodRef function) {
    return functions.contains(function);
  }

  /** May this instruction throw? */
  boolean throwing(Insn insn) {
    return insn instanceof Insn.Call call ? functions.contains(call.method()) : insn.canThrow();
  }

  /** Lets a function fail that did not: it has got a check. */
  void add(MethodRef function) {
    functions.add(function);
  }

  private boolean mayFail(Func func) {
    return functions.contains(func.method()) || func.blocks().stream().anyMatch(this::mayFail);
  }

  private boolean mayFail(Block block) {
    if (block.jump().kind() == Jump.Kind.THROW) {
      return true;
    }
    List<Value> body = block.body();
    boolean guarded = block.jump().kind() == Jump.Kind.TRY;
    List<Value> unguarded = guarded ? body.subList(0, body.size() - 1) : body;
    return unguarded.stream().anyMatch(v -> throwing(v.insn()));
  }
}
