package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.Dispatch;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which function calls which: a snapshot. */
final class CallGraph {
  private final Map<MethodRef, Set<MethodRef>> callees = new LinkedHashMap<>();
  private final Map<MethodRef, Integer> sites = new HashMap<>();
  private final Set<MethodRef> roots = new LinkedHashSet<>();

  private CallGraph() {}

  /** Of the program as it is now. */
  static CallGraph of(Program program, World world) {
    CallGraph graph = new CallGraph();
    program.exports().forEach(e -> graph.roots.add(e.function()));
    program.functions().keySet().stream().filter(world::isKept).forEach(graph.roots::add);
    for (Func func : program.functions().values()) {
      graph.callees.put(func.method(), graph.findCalls(func, program));
    }
    return graph;
  }

  private Set<MethodRef> findCalls(Func func, Program program) {
    Set<MethodRef> called = new LinkedHashSet<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        for (MethodRef callee : callees(value.insn(), program)) {
          called.add(callee);
          sites.merge(callee, 1, Integer::sum);
        }
      }
    }
    return called;
  }

  /**
   * The functions that the instruction may call: for a receiver of unknown class all with this name
   * and descriptor.
   */
  private static List<MethodRef> callees(Insn insn, Program program) {
    if (!(insn instanceof Call call)) {
      return List.of();
    }
    if (isDirect(call)) {
      return program.functions().containsKey(call.method()) ? List.of(call.method()) : List.of();
    }
    return program.functions().keySet().stream()
        .filter(m -> m.in("").equals(call.method().in("")))
        .toList();
  }

  private static boolean isDirect(Call call) {
    return call.dispatch() == Dispatch.STATIC || call.dispatch() == Dispatch.SPECIAL;
  }

  /** The function that a direct call calls; null if the instruction is no such call. */
  static @Nullable Func callee(Insn insn, Program program) {
    return insn instanceof Call call && isDirect(call)
        ? program.functions().get(call.method())
        : null;
  }

  /** Is there just one call of the function, and nobody outside who may call it? */
  boolean hasOneCaller(MethodRef function) {
    return sites(function) == 1 && isOnlyCalled(function);
  }

  /** Is there nobody outside who may call it? */
  boolean isOnlyCalled(MethodRef function) {
    return !roots.contains(function);
  }

  /** How many instructions may call it. */
  int sites(MethodRef function) {
    return sites.getOrDefault(function, 0);
  }

  /** Can it be called while it runs? */
  boolean isRecursive(MethodRef function) {
    Set<MethodRef> seen = new LinkedHashSet<>();
    callees.getOrDefault(function, Set.of()).forEach(c -> reach(c, seen));
    return seen.contains(function);
  }

  /** All that can be called from outside, directly or not. */
  Set<MethodRef> live() {
    Set<MethodRef> seen = new LinkedHashSet<>();
    roots.forEach(r -> reach(r, seen));
    return seen;
  }

  /** The functions, a callee before its callers as far as they do not call each other. */
  List<MethodRef> calleesFirst() {
    Set<MethodRef> entered = new LinkedHashSet<>();
    List<MethodRef> order = new ArrayList<>();
    callees.keySet().forEach(f -> finish(f, entered, order));
    return order;
  }

  private void finish(MethodRef function, Set<MethodRef> entered, List<MethodRef> order) {
    if (entered.add(function)) {
      callees.getOrDefault(function, Set.of()).forEach(c -> finish(c, entered, order));
      order.add(function);
    }
  }

  private void reach(MethodRef function, Set<MethodRef> seen) {
    if (seen.add(function)) {
      callees.getOrDefault(function, Set.of()).forEach(c -> reach(c, seen));
    }
  }
}
