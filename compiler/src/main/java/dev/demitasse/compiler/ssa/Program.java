package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All functions of one module, in one fixed order, with what the module exports and its variables.
 */
public final class Program {
  private final String name;
  private final Map<MethodRef, Func> functions = new LinkedHashMap<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private int pages = 1;

  /** An empty program for the module of this name. */
  public Program(String name) {
    this.name = name;
  }

  /** The module's name. */
  public String name() {
    return name;
  }

  /** The functions by the method that they were made from. Changeable. */
  public Map<MethodRef, Func> functions() {
    return functions;
  }

  /** What the host can call, in the order of the export section. Changeable. */
  public List<Export> exports() {
    return exports;
  }

  /**
   * The variables that {@link Insn.Global} names, in the order of the global section. Changeable.
   */
  public List<Variable> variables() {
    return variables;
  }

  /** Drops the functions that neither an export nor one of {@code roots} leads to. */
  public void keepReachable(Set<MethodRef> roots) {
    Set<MethodRef> reached = new HashSet<>();
    Deque<MethodRef> pending = new ArrayDeque<>(roots);
    exports.forEach(e -> pending.add(e.function()));
    while (!pending.isEmpty()) {
      MethodRef next = pending.pop();
      Func func = functions.get(next);
      if (func != null && reached.add(next)) {
        func.blocks().forEach(b -> b.body().forEach(v -> addCallee(v.insn(), pending)));
      }
    }
    functions.keySet().retainAll(reached);
  }

  private static void addCallee(Insn insn, Deque<MethodRef> pending) {
    if (insn instanceof Insn.Call call) {
      pending.add(call.method());
    }
  }

  /** How many pages of 64 KiB its memory has at least, before it grows. */
  public int pages() {
    return pages;
  }

  /** Sets how many pages its memory has at least. */
  public void pages(int count) {
    pages = count;
  }

  /**
   * A function that the host can call.
   *
   * @param names its names: the allocator's export may carry the ABI marker too
   */
  public record Export(List<String> names, MethodRef function) {}

  /**
   * A variable of the module.
   *
   * @param initial its first value, by raw bits
   * @param fromHeapBase is the first address behind all data added to it?
   */
  public record Variable(String name, Type type, long initial, boolean fromHeapBase) {}
}
