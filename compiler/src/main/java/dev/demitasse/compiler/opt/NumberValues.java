package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

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
    boolean changed = new Walk(new Between(func), fuel).visit(func.entry(), Map.of(), Map.of());
    Settling.settle(func);
    return changed;
  }

  /** From a block to those that it dominates. */
  private static final class Walk {
    private final Between between;
    private final Fuel fuel;

    /** What is known in the block that is visited: in all blocks that dominate it, too. */
    private final Map<Insn, Value> known = new HashMap<>();

    Walk(Between between, Fuel fuel) {
      this.between = between;
      this.fuel = fuel;
    }

    /**
     * Visits a block and all that it dominates.
     *
     * @param onThisEdge what is known because only this edge leads there
     * @param outer what has been read before and still stands there
     */
    boolean visit(Block block, Map<Insn, Value> onThisEdge, Map<Insn, Value> outer) {
      Scope scope = new Scope(outer);
      onThisEdge.forEach(scope::learn);
      Map<Insn, Value> onNormalEdge = new HashMap<>();
      boolean changed = false;
      for (Value value : block.body()) {
        Insn insn = value.insn().map(Value::resolved);
        value.redefine(insn);
        Value first = scope.find(insn);
        if (first != null && fuel.spend()) {
          value.replaceBy(first);
          changed = true;
        } else if (Settling.isCaught(block, value)) {
          scope.enter(insn, value, onNormalEdge::put);
        } else {
          scope.enter(insn, value, scope::learn);
        }
      }
      changed |= visitChildren(block, onNormalEdge, scope.reads);
      scope.leave();
      return changed;
    }

    private boolean visitChildren(
        Block block, Map<Insn, Value> onNormalEdge, Map<Insn, Value> reads) {
      boolean changed = false;
      for (Block child : between.dominators().children(block)) {
        boolean isNormal = block.jump() instanceof Try end && leadsOnlyTo(end, child);
        changed |=
            visit(child, isNormal ? onNormalEdge : Map.of(), stillThere(reads, block, child));
      }
      return changed;
    }

    private Map<Insn, Value> stillThere(Map<Insn, Value> reads, Block from, Block to) {
      if (reads.isEmpty()) {
        return reads;
      }
      List<Insn> writes = between.writes(from, to);
      Map<Insn, Value> left = new LinkedHashMap<>(reads);
      left.keySet().removeIf(r -> writes.stream().anyMatch(w -> Aliasing.mayChange(w, r)));
      return left;
    }

    /** Does only the normal way of this jump lead to the block? */
    private boolean leadsOnlyTo(Try end, Block child) {
      List<Block> from = between.dominators().predecessors(child);
      return from.size() == 1 && end.normal().block() == child && end.handler().block() != child;
    }

    /** What a block adds for those that it dominates. */
    private final class Scope {
      private final List<Insn> learnt = new ArrayList<>();
      final Map<Insn, Value> reads;

      Scope(Map<Insn, Value> reads) {
        this.reads = new LinkedHashMap<>(reads);
      }

      @Nullable
      Value find(Insn insn) {
        return insn.effect() == Effect.READ ? reads.get(insn) : known.get(insn);
      }

      void learn(Insn insn, Value value) {
        if (known.putIfAbsent(insn, value) == null) {
          learnt.add(insn);
        }
      }

      void leave() {
        learnt.forEach(known::remove);
      }

      void enter(Insn insn, Value value, BiConsumer<Insn, Value> table) {
        switch (insn.effect()) {
          case NONE, CHECK -> table.accept(insn, value);
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
}
