package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edge;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Jump.Switch;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a block would do if it were entered by one edge. */
final class Foresight {
  /** How often a result of the rules is given to the rules again. */
  private static final int ROUNDS = 4;

  private final Func func;
  private final Block block;
  private final Facts facts;
  private final Simplifier simplifier;
  private final Map<Value, Value> known = new HashMap<>();
  private final Set<Value> added = new HashSet<>();

  Foresight(Func func, Edge edge, Facts facts, Simplifier simplifier) {
    this.func = func;
    this.block = edge.target().block();
    this.facts = facts;
    this.simplifier = simplifier;
    for (int i = 0; i < block.params().size(); i++) {
      known.put(block.params().get(i), edge.target().args().get(i));
    }
    block.body().forEach(this::compute);
  }

  /** Does the block only compute and then decide? */
  static boolean isPossible(Block block) {
    Jump.Kind end = block.jump().kind();
    return (end == Jump.Kind.IF || end == Jump.Kind.SWITCH)
        && block.body().stream().allMatch(v -> isComputation(v.insn()));
  }

  private static boolean isComputation(Insn insn) {
    return insn.effect() == Effect.NONE || insn.effect() == Effect.READ;
  }

  private void compute(Value value) {
    Insn insn = value.insn().map(this::now);
    for (int i = 0; i < ROUNDS; i++) {
      if (Constants.isConstant(insn)) {
        break;
      }
      Value same = simplified(insn);
      if (same == null) {
        break;
      }
      if (!added.contains(same)) {
        known.put(value, same);
        return;
      }
      insn = same.insn();
    }
    Value own = func.newValue(insn, value.className(), value.position());
    added.add(own);
    known.put(value, own);
  }

  private @Nullable Value simplified(Insn insn) {
    Cursor at = new Cursor(func, Position.NONE);
    Boolean answer = insn instanceof Arith arith && isQuestion(arith) ? facts.answer(arith) : null;
    Value same =
        answer == null ? simplifier.simplify(insn, at) : at.emit(Const.ofInt(answer ? 1 : 0));
    added.addAll(at.made());
    return same;
  }

  private static boolean isQuestion(Arith insn) {
    return insn.op().result() == Type.I32;
  }

  private Value now(Value value) {
    return known.getOrDefault(value, value);
  }

  /** The way that it takes; null if that is not known. */
  @Nullable
  Edge way() {
    Integer place =
        block.jump() instanceof If branch ? ofIf(branch) : ofSwitch((Switch) block.jump());
    return place == null ? null : new Edge(block, place);
  }

  private @Nullable Integer ofIf(If branch) {
    Boolean answer = isTrue(now(branch.condition()));
    return answer == null ? null : Integer.valueOf(answer ? 0 : 1);
  }

  private @Nullable Integer ofSwitch(Switch branch) {
    Const selector = Constants.of(now(branch.selector()));
    if (selector == null) {
      return null;
    }
    int place = branch.keys().indexOf(selector.asInt());
    return place < 0 ? branch.keys().size() : place;
  }

  private @Nullable Boolean isTrue(Value condition) {
    Const c = Constants.of(condition);
    return c != null ? Boolean.valueOf(c.bits() != 0) : facts.isTrue(condition);
  }

  /**
   * How many bytes of the block are needed although it is passed: for the target and all that comes
   * behind.
   */
  int copySize(Target target) {
    Set<Value> needed = new HashSet<>();
    Deque<Value> open = new ArrayDeque<>(target.args());
    addUsedBehind(open);
    int size = 0;
    while (!open.isEmpty()) {
      Value value = open.pop();
      if (block.body().contains(value) && needed.add(value)) {
        Value now = now(value);
        boolean isMade = added.contains(now) && !Constants.is(now);
        size += isMade ? Size.of(now.insn()) : 0;
        if (isMade) {
          value.insn().operands().forEach(open::push);
        }
      }
    }
    return size;
  }

  private void addUsedBehind(Deque<Value> open) {
    for (Block other : func.blocks()) {
      if (other != block) {
        other.body().forEach(v -> v.insn().operands().forEach(open::push));
        Uses.forEach(other.jump(), open::push);
      }
    }
  }
}
