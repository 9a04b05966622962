package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the line of a filter's author that something in the library, or in a made function, happens
 * for.
 */
final class FilterPlace {
  private final Program program;

  FilterPlace(Program program) {
    this.program = program;
  }

  /**
   * The value's own place, or that of the nearest call in the filter's own classes that leads
   * there.
   */
  Position of(Func func, Value value) {
    if (isFilters(value.position())) {
      return value.position();
    }
    Set<MethodRef> seen = new HashSet<>(Set.of(func.method()));
    Deque<MethodRef> pending = new ArrayDeque<>(seen);
    while (!pending.isEmpty()) {
      MethodRef callee = pending.remove();
      for (Func caller : program.functions().values()) {
        Position call = call(caller, callee);
        if (call != null && isFilters(call)) {
          return call;
        } else if (call != null && seen.add(caller.method())) {
          pending.add(caller.method());
        }
      }
    }
    return value.position();
  }

  private static boolean isFilters(Position position) {
    return position.line() > 0 && !Names.isLibrary(position.className());
  }

  private static @Nullable Position call(Func caller, MethodRef callee) {
    for (Block block : caller.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call && call.method().equals(callee)) {
          return value.position();
        }
      }
    }
    return null;
  }
}
