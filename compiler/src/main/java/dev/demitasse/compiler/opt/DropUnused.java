package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.ArrayStore;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what nobody looks at: computations, reads, objects, parameters of blocks.
 *
 * <pre>
 * a = new A; a.f = x; b = y + 1; return x     =>   return x
 * goto b(x, y) ... b(p, q): return q          =>   goto b(y) ... b(q): return q
 * </pre>
 *
 * <p>Needed is what has an effect, what a jump decides by, and what that is computed from. Writing
 * into an object made here is an effect only if the object is needed. All of a function that is not
 * needed goes in one rewrite.
 */
final class DropUnused implements FuncPass {
  @Override
  public boolean run(Func func, Fuel fuel) {
    Needs needs = new Needs(func);
    Set<Value> dropped = new HashSet<>();
    for (Block block : func.blocks()) {
      block.body().stream().filter(v -> !needs.needed.contains(v)).forEach(dropped::add);
    }
    boolean vainParams = func.blocks().stream().anyMatch(b -> needs.hasVainParam(func, b));
    if ((dropped.isEmpty() && !vainParams) || !fuel.spend()) {
      return false;
    }
    dropParams(func, needs);
    Settling.settle(func, dropped);
    return true;
  }

  private static void dropParams(Func func, Needs needs) {
    for (Block block : func.blocks()) {
      for (int i = block.params().size() - 1; i >= 0; i--) {
        if (block != func.entry() && !needs.needed.contains(block.params().get(i))) {
          needs.edges.removeParam(block, i);
        }
      }
    }
  }

  /** What is needed, found by going from the effects to what they are computed from. */
  private static final class Needs {
    final Edges edges;
    final Set<Value> needed = new HashSet<>();
    private final Map<Value, List<Value>> storesInto = new HashMap<>();
    private final Map<Value, Block> blockOfParam = new HashMap<>();
    private final Deque<Value> open = new ArrayDeque<>();

    Needs(Func func) {
      edges = Edges.of(func);
      for (Block block : func.blocks()) {
        block.params().forEach(p -> blockOfParam.put(p, block));
        block.body().forEach(this::findEffect);
        block.jump().operands().forEach(this::need);
      }
      while (!open.isEmpty()) {
        follow(open.pop());
      }
    }

    boolean hasVainParam(Func func, Block block) {
      return block != func.entry() && !needed.containsAll(block.params());
    }

    private void findEffect(Value value) {
      Value object = writtenObject(value.insn());
      if (object != null) {
        storesInto.computeIfAbsent(object, o -> new ArrayList<>()).add(value);
        return;
      }
      Effect effect = value.insn().effect();
      if (effect == Effect.WRITE || effect == Effect.CHECK) {
        need(value);
      }
    }

    /** The object made in this function that is written into; null if it is not such a write. */
    private static @Nullable Value writtenObject(Insn insn) {
      if (!(insn instanceof PutField) && !(insn instanceof ArrayStore)) {
        return null;
      }
      Value object = insn.operands().get(0);
      return object.insn() != null && object.insn().effect() == Effect.ALLOCATE ? object : null;
    }

    private void need(Value value) {
      if (needed.add(value)) {
        open.push(value);
      }
    }

    private void follow(Value value) {
      if (value.insn() != null) {
        value.insn().operands().forEach(this::need);
        storesInto.getOrDefault(value, List.of()).forEach(this::need);
        return;
      }
      Block block = blockOfParam.get(value);
      if (block != null) {
        int place = block.params().indexOf(value);
        edges.into(block).forEach(e -> need(e.target().args().get(place)));
      }
    }
  }
}
