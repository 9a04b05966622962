package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions that may call themselves, directly or through others: only they can use up the
 * stack.
 */
final class CallCycles {
  private final Map<MethodRef, Set<MethodRef>> callees = new HashMap<>();

  CallCycles(Program program) {
    program.functions().forEach((method, func) -> callees.put(method, callees(func)));
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
    Set<MethodRef> seen = new HashSet<>();
    Deque<MethodRef> pending = new ArrayDeque<>(callees.getOrDefault(function, Set.of()));
    while (!pending.isEmpty()) {
      MethodRef next = pending.pop();
      if (next.equals(function)) {
        return true;
      }
      if (seen.add(next)) {
        pending.addAll(callees.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
