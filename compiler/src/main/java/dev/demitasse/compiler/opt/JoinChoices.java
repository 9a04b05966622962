package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a choice between values of a branch that leads to one place both ways.
 *
 * <pre>
 * if c goto b(x) else b(y)                            =>   goto b(c ? x : y)
 * if c goto d else e ... d: goto b(x) ... e: goto b(y)   =>   goto b(c ? x : y)      for a d and e that compute nothing
 * </pre>
 */
final class JoinChoices implements FuncPass {
  /** More choices than that cost more than the branch. */
  private static final int MOST = 1;

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    for (Block block : func.blocks()) {
      if (block.jump() instanceof If branch) {
        Target then = through(branch.then());
        Target otherwise = through(branch.otherwise());
        if (isChoice(then, otherwise) && fuel.spend()) {
          join(func, block, branch.condition(), then, otherwise);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Where the target leads if it does nothing itself but go on: with its own arguments put in. */
  private static Target through(Target target) {
    Block block = target.block();
    boolean empty = block.body().stream().allMatch(v -> Constants.is(v) && target.args().isEmpty());
    if (!empty || !block.params().isEmpty() || !(block.jump() instanceof Goto next)) {
      return target;
    }
    return next.target();
  }

  private static boolean isChoice(Target a, Target b) {
    if (a.block() != b.block()) {
      return false;
    }
    int choices = 0;
    for (int i = 0; i < a.args().size(); i++) {
      choices += Constants.same(a.args().get(i), b.args().get(i)) ? 0 : 1;
    }
    return choices <= MOST;
  }

  private static void join(Func func, Block block, Value condition, Target then, Target otherwise) {
    List<Value> args = new ArrayList<>();
    for (int i = 0; i < then.args().size(); i++) {
      Value x = here(func, block, then.args().get(i));
      Value y = here(func, block, otherwise.args().get(i));
      boolean same = Constants.same(x, y);
      args.add(same ? x : func.append(block, Arith.select(x, y, condition), commonClass(x, y), Position.NONE));
    }
    block.end(new Goto(new Target(then.block(), List.copyOf(args))));
  }

  /** A constant that was made on the way is made here. */
  private static Value here(Func func, Block block, Value value) {
    return Constants.is(value) ? func.append(block, value.insn(), value.className(), value.position()) : value;
  }

  private static @Nullable String commonClass(Value x, Value y) {
    return x.className() != null && x.className().equals(y.className()) ? x.className() : null;
  }
}
