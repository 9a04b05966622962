package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
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

/** Which function calls which: a snapshot, but for {@link #inlined}. */
final class CallGraph {
  private final Program program;

  /** Of each function those that it calls, with how many instructions. */
  private final Map<MethodRef, Map<MethodRef, Integer>> callees = new LinkedHashMap<>();

  private final Map<MethodRef, Integer> sites = new HashMap<>();
  private @Nullable Set<MethodRef> recursive;
  private final Set<MethodRef> roots = new LinkedHashSet<>();

  private CallGraph(Program program) {
    this.program = program;
  }

  /** Of the program as it is now. */
  static CallGraph of(Program program, World world) {
    CallGraph graph = new CallGraph(program);
    program.exports().forEach(e -> graph.roots.add(e.function()));
    program.functions().keySet().stream().filter(world::isKept).forEach(graph.roots::add);
    program.functions().values().forEach(graph::addCalls);
    return graph;
  }

  /**
   * The code of a function that does not call itself, directly or not, stands in the place of a
   * call. So the caller is recursive as before, and all others are.
   */
  void inlined(MethodRef callee, MethodRef caller) {
    add(caller, callee, -1);
    callees.get(callee).forEach((called, count) -> add(caller, called, count));
  }

  private void add(MethodRef caller, MethodRef callee, int count) {
    callees
        .get(caller)
        .compute(
            callee,
            (c, now) -> {
              int sum = (now == null ? 0 : now) + count;
              return sum == 0 ? null : sum;
            });
    sites.merge(callee, count, Integer::sum);
  }

  private void addCalls(Func func) {
    Map<MethodRef, Integer> called = new LinkedHashMap<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        for (MethodRef callee : callees(value.insn(), program)) {
          called.merge(callee, 1, Integer::sum);
        }
      }
    }
    callees.put(func.method(), called);
    called.forEach((callee, count) -> sites.merge(callee, count, Integer::sum));
  }

  /**
   * The functions that the instruction may call: for a receiver of unknown class all with this name
   * and descriptor.
   */
  private static List<MethodRef> callees(Insn insn, Program program) {
    if (!(insn instanceof Call call)) {
      return List.of();
    }
    if (call.dispatch().isDirect()) {
      return program.functions().containsKey(call.method()) ? List.of(call.method()) : List.of();
    }
    return program.functions().keySet().stream()
        .filter(m -> m.in("").equals(call.method().in("")))
        .toList();
  }

  /** The function that a direct call calls; null if the instruction is no such call. */
  static @Nullable Func callee(Insn insn, Program program) {
    return insn instanceof Call call && call.dispatch().isDirect()
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
    if (recursive == null) {
      recursive = Cycles.in(callees.keySet(), this::callees);
    }
    return recursive.contains(function);
  }

  /** Those that it may call, in the order of their first calls. */
  Set<MethodRef> callees(MethodRef function) {
    return callees.getOrDefault(function, Map.of()).keySet();
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
      callees(function).forEach(c -> finish(c, entered, order));
      order.add(function);
    }
  }

  private void reach(MethodRef function, Set<MethodRef> seen) {
    if (seen.add(function)) {
      callees(function).forEach(c -> reach(c, seen));
    }
  }
}
