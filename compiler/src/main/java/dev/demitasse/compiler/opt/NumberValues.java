package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives equal instructions one value, where one of them comes first on every path.
 *
 * <pre>
 * v1 = a + b; v2 = a + b; f(v1, v2)            =>   v1 = a + b; f(v1, v1)
 * check null a; check null a                   =>   check null a
 * v1 = a.f; b.g = 1; v2 = a.f; h(v1, v2)       =>   v1 = a.f; b.g = 1; h(v1, v1)
 * a.f = v1; v2 = a.f; h(v2)                    =>   a.f = v1; h(v1)
 * </pre>
 *
 * <p>A read is like an earlier one, or gives what an earlier store put there, if nothing on any
 * path between may have written to the place. What the last instruction before a {@code Try} gives
 * holds on its normal way only.
 */
final class NumberValues implements FuncPass {
  @Override
  public boolean run(Func func, Fuel fuel) {
    Scope root = new Scope(null, new Between(func), fuel);
    boolean changed = root.visit(func.entry(), Map.of());
    Settling.settle(func);
    return changed;
  }

  /** What is known in a block and in all that it dominates. */
  private static final class Scope {
    private final @Nullable Scope outer;
    private final Between between;
    private final Fuel fuel;
    private final Map<Insn, Value> known = new HashMap<>();
    private final Map<Insn, Value> reads = new LinkedHashMap<>();

    Scope(@Nullable Scope outer, Between between, Fuel fuel) {
      this.outer = outer;
      this.between = between;
      this.fuel = fuel;
    }

    boolean visit(Block block, Map<Insn, Value> onThisEdge) {
      known.putAll(onThisEdge);
      boolean changed = false;
      Map<Insn, Value> onNormalEdge = new HashMap<>();
      for (Value value : block.body()) {
        Insn insn = value.insn().map(Value::resolved);
        value.redefine(insn);
        Value first = find(insn);
        if (first != null && fuel.spend()) {
          value.replaceBy(first);
          changed = true;
        } else {
          enter(insn, value, Settling.isCaught(block, value) ? onNormalEdge : known);
        }
      }
      return changed | visitChildren(block, onNormalEdge);
    }

    private boolean visitChildren(Block block, Map<Insn, Value> onNormalEdge) {
      boolean changed = false;
      for (Block child : between.dominators().children(block)) {
        boolean isNormal = block.jump() instanceof Try end && leadsOnlyTo(end, child);
        Scope inside = new Scope(this, between, fuel);
        inside.reads.putAll(reads);
        List<Insn> writes = between.writes(block, child);
        inside
            .reads
            .keySet()
            .removeIf(r -> writes.stream().anyMatch(w -> Aliasing.mayChange(w, r)));
        changed |= inside.visit(child, isNormal ? onNormalEdge : Map.of());
      }
      return changed;
    }

    /** Does only the normal way of this jump lead to the block? */
    private boolean leadsOnlyTo(Try end, Block child) {
      List<Block> from = between.dominators().predecessors(child);
      return from.size() == 1 && end.normal().block() == child && end.handler().block() != child;
    }

    private @Nullable Value find(Insn insn) {
      if (insn.effect() == Effect.READ) {
        return reads.get(insn);
      }
      for (Scope scope = this; scope != null; scope = scope.outer) {
        Value value = scope.known.get(insn);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    private void enter(Insn insn, Value value, Map<Insn, Value> table) {
      switch (insn.effect()) {
        case NONE, CHECK -> table.put(insn, value);
        case READ -> reads.put(insn, value);
        case WRITE -> {
          reads.keySet().removeIf(read -> Aliasing.mayChange(insn, read));
          Insn read = Stores.readBack(insn);
          if (read != null) {
            reads.put(read, Stores.stored(insn));
          }
        }
        case ALLOCATE -> {
          // A fresh object: equal to nothing, and nothing that was read changes.
        }
      }
    }
  }
}
