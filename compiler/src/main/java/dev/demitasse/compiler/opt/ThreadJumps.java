package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a jump to a block that then decides, but whose decision is known on this way, go where it
 * leads.
 *
 * <pre>
 * goto b(1) ... b(p): if p goto c else d                         =>   goto c
 * if x < 3 goto b else e ... b: if x < 5 goto c else d           =>   if x < 3 goto c else e
 * goto b(0) ... b(i): v = load t; if i < 3 goto c(v) else d      =>   v = load t; goto c(v)
 * </pre>
 *
 * <p>The instructions of the block that are needed behind it are copied; they must be few, as what
 * they add must be less than what the branch was. No loop gets a second way in.
 */
final class ThreadJumps implements FuncPass {
  /** How many bytes may be copied if others still come to the block. */
  private static final int MAX_COPY = 3;

  /** The same if only one other does, so that the block becomes a part of that one. */
  private static final int MAX_COPY_OF_TWO = 10;

  /** A loop without an end, of constants only, would be followed for ever. */
  private static final int MAX_THREADS = 600;

  /**
   * How many blocks may be looked at, over all ways through one function: each takes a look at all
   * of them.
   */
  private static final int MAX_LOOKS = 2_000_000;

  private final World world;
  private final Map<Func, Integer> looks = new HashMap<>();

  ThreadJumps(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    Search search = new Search(func);
    while (search.threads < MAX_THREADS && search.run(fuel)) {
      changed = true;
    }
    return changed;
  }

  /**
   * Looks for jumps in one function. What holds at the ends of blocks is found once for all of
   * them: what a function does stays the same when a jump leads on, so that stays true.
   */
  private final class Search {
    private final Func func;
    private int threads;

    Search(Func func) {
      this.func = func;
    }

    /** Did it find any? */
    boolean run(Fuel fuel) {
      List<Block> deciding = func.blocks();
      deciding.removeIf(b -> !isDeciding(b));
      int before = threads;
      look();
      if (!deciding.isEmpty() && mayLook()) {
        Map<Block, Facts> facts = FactWalk.atEnds(func, world);
        Simplifier simplifier = new Simplifier(world, NonNull.of(func, world));
        for (Block block : deciding) {
          while (isDeciding(block)
              && threads < MAX_THREADS
              && mayLook()
              && follow(next(block, facts, simplifier), facts, fuel)) {
            threads++;
          }
        }
      }
      return threads > before;
    }

    private boolean isDeciding(Block block) {
      List<Edge> into = Edges.of(func).into(block);
      return into != null && into.size() >= 2 && Foresight.isPossible(block);
    }

    private @Nullable Thread next(Block block, Map<Block, Facts> facts, Simplifier simplifier) {
      List<Edge> into = Edges.of(func).into(block);
      int limit = into.size() == 2 ? MAX_COPY_OF_TWO : MAX_COPY;
      for (Edge edge : into) {
        Foresight foresight = new Foresight(func, edge, along(edge, facts), simplifier);
        Thread thread = decide(func, edge, foresight, limit);
        if (thread != null) {
          return thread;
        }
      }
      return null;
    }

    private boolean follow(@Nullable Thread thread, Map<Block, Facts> facts, Fuel fuel) {
      if (thread == null || !fuel.spend()) {
        return false;
      }
      look();
      Facts there = along(thread.edge(), facts);
      facts.put(thread.follow(func), there);
      return true;
    }

    /** What holds where the edge leads, for those that come by it. */
    private static Facts along(Edge edge, Map<Block, Facts> facts) {
      Facts there = facts.get(edge.from()).more();
      FactWalk.assume(there, edge.from().jump(), edge.index());
      return there;
    }

    private void look() {
      looks.merge(func, func.blocks().size(), Integer::sum);
    }

    private boolean mayLook() {
      return looks.get(func) <= MAX_LOOKS;
    }
  }

  private static @Nullable Thread decide(Func func, Edge edge, Foresight foresight, int limit) {
    Edge way = edge.isHandler() ? null : foresight.way();
    boolean isAllowed =
        way != null
            && way.target().block() != way.from()
            && foresight.copySize(way.target()) <= limit
            && Reducibility.holdsWith(func, edge, way.target().block());
    return isAllowed ? new Thread(edge, way) : null;
  }

  /** An edge, and the way that the block it leads to then takes. */
  private record Thread(Edge edge, Edge way) {
    /** The block that the edge leads to then. */
    Block follow(Func func) {
      Block passed = way.from();
      Copy copy = new Copy(func);
      Block own = copy.add(List.of(passed)).get(0);
      own.end(new Goto(own.jump().targets().get(way.index())));
      edge.redirect(new Target(own, edge.target().args()));
      repair(func, passed, own, copy);
      return own;
    }

    /** What the block computed now has two places where it is computed. */
    private static void repair(Func func, Block passed, Block own, Copy copy) {
      Map<Value, Variable> variables = new LinkedHashMap<>();
      Edges edges = Edges.of(func);
      List<Value> values = new ArrayList<>(passed.params());
      values.addAll(passed.body());
      for (Value value : values) {
        Variable variable = Variable.of(value, func, edges);
        variable.assign(passed, value);
        variable.assign(own, copy.of(value));
        variables.put(value, variable);
      }
      List<Block> others = func.blocks();
      others.removeAll(List.of(passed, own));
      // First all parameters are made, which changes jumps; then the uses are rewritten.
      for (Block block : others) {
        block.body().forEach(v -> v.insn().operands().forEach(o -> at(block, o, variables)));
        Uses.forEach(block.jump(), o -> at(block, o, variables));
      }
      for (Block block : others) {
        for (Value value : block.body()) {
          if (readsOne(value, variables)) {
            value.redefine(value.insn().map(o -> at(block, o, variables)));
          }
        }
        block.end(block.jump().map(o -> at(block, o, variables)));
      }
      Settling.settle(func);
    }

    /** Most do not. */
    private static boolean readsOne(Value value, Map<Value, Variable> variables) {
      for (Value operand : value.insn().operands()) {
        if (variables.containsKey(operand)) {
          return true;
        }
      }
      return false;
    }

    private static Value at(Block block, Value value, Map<Value, Variable> variables) {
      Variable variable = variables.get(value);
      return variable == null ? value : variable.atStart(block);
    }
  }
}
