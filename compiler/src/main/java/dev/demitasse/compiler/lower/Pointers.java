package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the address of a block of memory goes in one function: all values that may point into the
 * block, and whether the address is kept anywhere else, in memory, in a variable, or by a caller.
 */
final class Pointers {
  /** What gives a number or a truth, never an address, from addresses. */
  private static final Set<Op> COMPARISONS =
      Set.of(
          Op.REF_EQ,
          Op.I32_EQZ,
          Op.I32_EQ,
          Op.I32_NE,
          Op.I32_LT_U,
          Op.I32_LT_S,
          Op.I32_GT_U,
          Op.I32_GT_S,
          Op.I32_LE_U,
          Op.I32_LE_S,
          Op.I32_GE_U,
          Op.I32_GE_S);

  private static final Set<Op> MOVES =
      Set.of(Op.I32_ADD, Op.I32_SUB, Op.SELECT, Op.REF_TO_ADDRESS, Op.ADDRESS_TO_REF);

  private final Program program;
  private final Func func;
  private final Set<MethodRef> callers;
  private final Set<Value> values = new LinkedHashSet<>();
  private final Predicate<FieldRef> copied;

  /** What is known already, by the parameters that addresses come in as. */
  private final Map<Set<Value>, Pointers> inCallees;

  private @Nullable LiveOut liveOut;
  private boolean kept;
  private boolean lent;
  private boolean returned;

  private Pointers(
      Program program,
      Func func,
      Predicate<FieldRef> copied,
      Set<MethodRef> callers,
      Map<Set<Value>, Pointers> inCallees) {
    this.program = program;
    this.func = func;
    this.copied = copied;
    this.callers = callers;
    this.inCallees = inCallees;
  }

  /** Follows the addresses that begin as {@code roots}. */
  static Pointers of(Program program, Func func, Set<Value> roots) {
    return of(program, func, roots, field -> false);
  }

  /**
   * Follows the addresses that begin as {@code roots}.
   *
   * @param copied the fields that lead to something else when the callback has ended
   */
  static Pointers of(Program program, Func func, Set<Value> roots, Predicate<FieldRef> copied) {
    return new Pointers(program, func, copied, Set.of(func.method()), new HashMap<>())
        .followAll(roots);
  }

  private Pointers followAll(Set<Value> roots) {
    values.addAll(roots);
    int before = 0;
    while (before != values.size() && !kept) {
      before = values.size();
      func.blocks().forEach(this::follow);
    }
    return this;
  }

  /** The values that may point into the block. */
  Set<Value> values() {
    return values;
  }

  /** May the address be found anywhere else once this function goes on? */
  boolean isKept() {
    return kept;
  }

  /** May the address be in fields until the callback has ended, and nowhere else? */
  boolean isLent() {
    return lent;
  }

  /** Does the function give an address into the block to its caller? */
  boolean isReturned() {
    return returned;
  }

  private void follow(Block block) {
    for (Value value : block.body()) {
      if (value.insn().operands().stream().anyMatch(values::contains)) {
        follow(value);
      }
    }
    Jump jump = block.jump();
    if (jump.operands().stream().anyMatch(values::contains)) {
      returned |= jump.kind() == Jump.Kind.RETURN;
      kept |= jump.kind() == Jump.Kind.THROW;
    }
    jump.targets().forEach(this::follow);
  }

  private void follow(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      if (values.contains(target.args().get(i))) {
        values.add(target.block().params().get(i));
      }
    }
  }

  private void follow(Value value) {
    Insn insn = value.insn();
    switch (insn.kind()) {
      case ARITH -> followArith(value, ((Insn.Arith) insn).op());
      case MEMORY -> kept |= storesOne((Insn.Memory) insn);
      case PUT_FIELD -> followPut((Insn.PutField) insn);
      case CALL -> followCall(value, (Insn.Call) insn);
      case CHECK, HOST_CALL, GET_FIELD, INSTANCE_OF -> {}
      default -> kept = true;
    }
  }

  private void followPut(Insn.PutField put) {
    boolean stored = values.contains(put.value());
    boolean ends = copied.test(put.field());
    lent |= stored && ends;
    kept |= stored && !ends;
  }

  private void followArith(Value value, Op op) {
    if (MOVES.contains(op)) {
      values.add(value);
    } else if (!COMPARISONS.contains(op)) {
      kept = true;
    }
  }

  private boolean storesOne(Insn.Memory memory) {
    return memory.op().isStore() && values.contains(memory.operands().get(1));
  }

  private void followCall(Value value, Insn.Call call) {
    Func callee = program.functions().get(call.method());
    if (kept || callee == null || callers.contains(call.method())) {
      kept = true;
      return;
    }
    Set<Value> roots = new HashSet<>();
    for (int i = 0; i < call.operands().size(); i++) {
      if (values.contains(call.operands().get(i))) {
        roots.add(callee.params().get(i));
      }
    }
    Pointers inCallee = inCallees.get(roots);
    if (inCallee == null) {
      inCallee = in(callee, roots);
      inCallees.put(roots, inCallee);
    }
    kept |= inCallee.kept;
    lent |= inCallee.lent;
    if (inCallee.returned) {
      values.add(value);
    }
  }

  private Pointers in(Func callee, Set<Value> roots) {
    Set<MethodRef> chain = new HashSet<>(callers);
    chain.add(callee.method());
    return new Pointers(program, callee, copied, chain, inCallees).followAll(roots);
  }

  /**
   * Is one of the values needed behind the given one, which stands in this block, or in its call?
   */
  boolean isNeededAfter(Block block, Value value) {
    boolean goesIn = value.insn().operands().stream().anyMatch(values::contains);
    if (goesIn && value.insn().kind() == Insn.Kind.CALL) {
      return true;
    }
    List<Value> rest = block.body().subList(block.body().indexOf(value) + 1, block.body().size());
    return isNeeded(block, rest);
  }

  /**
   * Is one of the values, made before the given one that stands in this block, needed at it or
   * behind it?
   */
  boolean isNeededFrom(Block block, Value value) {
    List<Value> rest = block.body().subList(block.body().indexOf(value), block.body().size());
    return isNeeded(block, rest);
  }

  private boolean isNeeded(Block block, List<Value> rest) {
    Set<Value> needed = new HashSet<>(liveOut(block));
    needed.addAll(LiveOut.operands(block.jump()));
    for (int i = rest.size() - 1; i >= 0; i--) {
      needed.remove(rest.get(i));
      needed.addAll(rest.get(i).insn().operands());
    }
    needed.retainAll(values);
    return !needed.isEmpty();
  }

  private Set<Value> liveOut(Block block) {
    if (liveOut == null) {
      liveOut = new LiveOut(func, values);
    }
    return liveOut.of(block);
  }
}
