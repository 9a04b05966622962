package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.opt.Cycles;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions that may call themselves, directly or through others: only they can use up the
 * stack.
 */
final class CallCycles {
  private final Set<MethodRef> found;

  CallCycles(Program program) {
    Map<MethodRef, Set<MethodRef>> callees = new HashMap<>();
    program.functions().forEach((method, func) -> callees.put(method, callees(func)));
    found = Cycles.in(callees.keySet(), m -> callees.getOrDefault(m, Set.of()));
  }

  private static Set<MethodRef> callees(Func func) {
    Set<MethodRef> called = new LinkedHashSet<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call) {
          called.add(call.method());
        }
      }
    }
    return called;
  }

  /** Can a call of the function lead back to it? */
  boolean contains(MethodRef function) {
    return found.contains(function);
  }
}
