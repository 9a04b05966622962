package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What a loop counts is not needed any more once it has been counted on: sums of it are sums of the
 * next value, and both can live in one local.
 *
 * <pre>
 * b1(v1): v2 = add v1 -1     if c b1(v2) b2       b2: v3 = add v1 -42
 *    ⇒    v2 = add v1 -1     if c b1(v2) b2       b2: v3 = add v2 -41
 * </pre>
 */
final class RebaseLoops {
  private final Func func;
  private final Dominators dominators;

  private RebaseLoops(Func func) {
    this.func = func;
    this.dominators = Dominators.of(func);
  }

  /** Changes the function. */
  static void run(Func func) {
    RebaseLoops rebase = new RebaseLoops(func);
    for (Block block : func.blocks()) {
      for (Target target : block.jump().targets()) {
        if (rebase.dominators.isBackEdge(block, target.block())) {
          for (int i = 0; i < target.args().size(); i++) {
            rebase.param(target.block().params().get(i), target.args().get(i));
          }
        }
      }
    }
  }

  private void param(Value param, Value next) {
    Integer step = summand(next.insn(), param);
    Block home = step == null ? null : home(next);
    if (home == null) {
      return;
    }
    List<Runnable> changes = new ArrayList<>();
    for (Block block : dominators.order()) {
      if (dominators.dominates(home, block) && !collect(block, home, param, next, step, changes)) {
        return;
      }
    }
    changes.forEach(Runnable::run);
  }

  private @Nullable Block home(Value value) {
    return dominators.order().stream()
        .filter(b -> b.body().contains(value))
        .findFirst()
        .orElse(null);
  }

  /** Notes how to change each use behind the next value; false if one cannot be changed. */
  private boolean collect(
      Block block, Block home, Value param, Value next, int step, List<Runnable> changes) {
    boolean isJumpUse =
        block.jump().operands().contains(param)
            || block.jump().targets().stream().anyMatch(t -> t.args().contains(param));
    if (isJumpUse) {
      return false;
    }
    int from = block == home ? block.body().indexOf(next) + 1 : 0;
    for (Value user : block.body().subList(from, block.body().size())) {
      if (user.insn().operands().contains(param)) {
        Insn other = rebased(user.insn(), param, next, step);
        if (other == null) {
          return false;
        }
        changes.add(() -> user.redefine(other));
      }
    }
    return true;
  }

  private @Nullable Insn rebased(Insn insn, Value param, Value next, int step) {
    Integer summand = summand(insn, param);
    if (summand != null) {
      return Insn.Arith.of(Op.I32_ADD, next, constant(summand - step));
    }
    boolean isDifference =
        insn instanceof Insn.Arith arith
            && arith.op() == Op.I32_SUB
            && arith.operands().get(1) == param;
    Value minuend = isDifference ? plus(insn.operands().get(0), step) : null;
    return minuend == null ? null : Insn.Arith.of(Op.I32_SUB, minuend, next);
  }

  private @Nullable Value plus(Value value, int added) {
    if (value.insn() instanceof Insn.Const c) {
      return constant(c.asInt() + added);
    }
    if (value.insn() instanceof Insn.Address a) {
      return func.newValue(new Insn.Address(a.datum(), a.offset() + added), null, value.position());
    }
    return null;
  }

  private Value constant(int value) {
    return func.newValue(Insn.Const.ofInt(value), null, Position.NONE);
  }

  /** The constant that the instruction adds to the value, or null if it is something else. */
  private static @Nullable Integer summand(@Nullable Insn insn, Value value) {
    if (!(insn instanceof Insn.Arith arith)
        || arith.operands().size() != 2
        || arith.operands().get(0) != value) {
      return null;
    }
    if (!(arith.operands().get(1).insn() instanceof Insn.Const c)) {
      return null;
    }
    return switch (arith.op()) {
      case I32_ADD -> (Integer) c.asInt();
      case I32_SUB -> (Integer) (-c.asInt());
      default -> null;
    };
  }
}
