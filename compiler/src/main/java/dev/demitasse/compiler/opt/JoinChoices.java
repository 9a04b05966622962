package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
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
 * if c goto b(x) else b(y)                                            =>   goto b(c ? x : y)
 * if c goto d else e ... d: v = x + 1; goto b(v) ... e: goto b(y)     =>   v = x + 1; goto b(c ? v : y)
 * </pre>
 *
 * <p>What is computed on one of the ways only is then computed always: it must be little, and must
 * not trap.
 */
final class JoinChoices implements FuncPass {
  /** More choices than that cost more than the branch. */
  private static final int MOST = 1;

  /** How many bytes each way may compute. */
  private static final int MAX_SIZE = 12;

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = false;
    Edges edges = Edges.of(func);
    for (Block block : func.blocks()) {
      if (edges.into(block) != null && block.jump() instanceof If branch) {
        Target then = through(branch.then(), edges);
        Target otherwise = through(branch.otherwise(), edges);
        if (isChoice(then, otherwise) && fuel.spend()) {
          move(branch.then(), then, block);
          move(branch.otherwise(), otherwise, block);
          join(func, block, branch.condition(), then, otherwise);
          edges = Edges.of(func);
          changed = true;
        }
      }
    }
    Settling.settle(func);
    return changed;
  }

  /**
   * Where the target leads if its block, to which nothing else leads, only computes a little and
   * goes on.
   */
  private static Target through(Target target, Edges edges) {
    Block block = target.block();
    int size = block.body().stream().mapToInt(v -> Size.of(v.insn())).sum();
    boolean isOwn = block.params().isEmpty() && edges.only(block) != null;
    boolean isFree =
        size <= MAX_SIZE && block.body().stream().allMatch(v -> Speculation.isSafe(v.insn()));
    return isOwn && isFree && block.jump() instanceof Goto next ? next.target() : target;
  }

  private static void move(Target from, Target to, Block into) {
    if (from != to) {
      into.body().addAll(from.block().body());
    }
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
      Value x = then.args().get(i);
      Value y = otherwise.args().get(i);
      boolean same = Constants.same(x, y);
      args.add(
          same
              ? x
              : func.append(
                  block, Arith.select(x, y, condition), commonClass(x, y), Position.NONE));
    }
    block.end(new Goto(new Target(then.block(), List.copyOf(args))));
  }

  private static @Nullable String commonClass(Value x, Value y) {
    return x.className() != null && x.className().equals(y.className()) ? x.className() : null;
  }
}
