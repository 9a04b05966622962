package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether something on the way to a place may have asked if a header is there. Only what certainly
 * asks another question counts as none: of the path, of headers of other names, of the end of the
 * stream.
 */
final class PossibleTests {
  /** A condition of more parts is taken for a test. */
  private static final int DEPTH = 20;

  private final ClassPool pool;
  private final CallSites sites;

  /** The names of the header in question. */
  private final Set<String> names;

  private final Map<Func, Boolean> calledUntested = new HashMap<>();

  /** What is known to be about something else. */
  private final Set<Value> others = new HashSet<>();

  PossibleTests(ClassPool pool, CallSites sites, Set<String> names) {
    this.pool = pool;
    this.sites = sites;
    this.names = names;
  }

  /** Has certainly nothing asked by then, neither in the function nor in those that call it? */
  boolean isUntested(Func func, Block at) {
    return isUntestedWithin(func, at) && isCalledUntested(func);
  }

  private boolean isCalledUntested(Func func) {
    Boolean known = calledUntested.get(func);
    if (known != null || calledUntested.size() > CallSites.LIMIT) {
      return known != null && known;
    }
    calledUntested.put(func, false); // of a function that calls itself, nothing is certain
    List<CallSites.Site> calls = sites.of(func);
    boolean untested =
        isCallback(func)
            || !calls.isEmpty() && calls.stream().allMatch(c -> isUntested(c.func(), c.block()));
    calledUntested.put(func, untested);
    return untested;
  }

  /** The same for the function alone. */
  boolean isUntestedWithin(Func func, Block at) {
    Dominators graph = Dominators.of(func);
    Set<Block> before = new HashSet<>();
    Deque<Block> pending = new ArrayDeque<>(graph.predecessors(at));
    while (!pending.isEmpty()) {
      Block block = pending.remove();
      if (before.add(block)) {
        pending.addAll(graph.predecessors(block));
      }
    }
    return before.stream()
        .flatMap(block -> block.jump().operands().stream())
        .allMatch(condition -> isOfAnother(func, condition, DEPTH));
  }

  private boolean isOfAnother(Func func, Value value, int depth) {
    if (others.contains(value)) {
      return true;
    }
    boolean isOther = depth > 0 && looksAtAnother(func, value, depth);
    if (isOther) {
      others.add(value);
    }
    return isOther;
  }

  private boolean looksAtAnother(Func func, Value value, int depth) {
    Insn insn = value.insn();
    if (insn == null) {
      return isCallback(func) && func.params().contains(value) && value.type() != Type.REF;
    }
    return switch (insn.kind()) {
      case CONST, TEXT -> true;
      case ARITH -> areOfOthers(func, insn.operands(), depth);
      case CALL -> isOfAnother(func, (Insn.Call) insn, depth);
      default -> false;
    };
  }

  private boolean areOfOthers(Func func, List<Value> values, int depth) {
    return values.stream().allMatch(value -> isOfAnother(func, value, depth - 1));
  }

  private boolean isOfAnother(Func func, Insn.Call call, int depth) {
    String owner = call.method().owner();
    if (pool.isSubclass(owner, Names.DSL + "HeaderView")) {
      return call.operands().stream().skip(1).allMatch(this::isOtherName);
    }
    return owner.equals(Names.GUEST_STRING) && areOfOthers(func, call.operands(), depth);
  }

  private boolean isOtherName(Value name) {
    return name.type() != Type.REF
        || name.insn() instanceof Insn.Text text
            && !names.isEmpty()
            && !names.contains(text.latin1());
  }

  private boolean isCallback(Func func) {
    MethodRef method = func.method();
    return Stream.of(Names.PLUGIN, Names.HTTP_FILTER)
        .filter(each -> pool.isSubclass(method.owner(), each))
        .map(pool::find)
        .anyMatch(each -> each.method(method.name(), method.descriptor()) != null);
  }
}
