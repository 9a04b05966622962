package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes parameters that can only have one value:
 *
 * <pre>
 * b1: … goto b2(v1)            b1: … goto b2
 * b2(v2): … goto b2(v2)   =>   b2: … goto b2      (v1 for v2)
 * </pre>
 */
final class TrivialParams {
  private final List<Block> blocks;

  /** The parameters by the number of their value. */
  private final @Nullable Param[] params;

  /** They may be used among a handler's arguments only, so they replace nothing. */
  private final Set<Value> exceptions = new HashSet<>();

  private final Deque<Param> pending = new ArrayDeque<>();

  private TrivialParams(Func func) {
    this.blocks = func.blocks();
    this.params = new Param[func.valueLimit()];
  }

  private static final class Param {
    final Value value;

    /** What it gets. */
    final List<Value> args = new ArrayList<>();

    /** The parameters that get it. */
    final List<Param> users = new ArrayList<>();

    boolean isPending;

    Param(Value value) {
      this.value = value;
    }

    boolean isReplaced() {
      return value.resolved() != value;
    }
  }

  static void remove(Func func) {
    TrivialParams removal = new TrivialParams(func);
    removal.collect();
    removal.replace();
    removal.dropArguments();
    func.settle();
  }

  private void collect() {
    for (Block block : blocks) {
      for (Value value : block.params()) {
        params[value.id()] = new Param(value);
        add(params[value.id()]);
      }
    }
    for (Block block : blocks) {
      if (block.jump() instanceof Jump.Try attempt) {
        exceptions.add(attempt.exception());
      }
      block.jump().targets().forEach(this::collect);
    }
  }

  private void collect(Target target) {
    for (int i = 0; i < target.args().size(); i++) {
      Param param = params[target.block().params().get(i).id()];
      Value arg = target.args().get(i);
      param.args.add(arg);
      if (params[arg.id()] != null) {
        params[arg.id()].users.add(param);
      }
    }
  }

  private void replace() {
    while (!pending.isEmpty()) {
      Param param = pending.poll();
      param.isPending = false;
      Value only = param.isReplaced() ? null : onlyArgument(param);
      if (only != null) {
        param.value.replaceBy(only);
        passUsers(param, params[only.id()]);
      }
    }
  }

  /** The users of what was replaced get something else now: perhaps they are trivial too. */
  private void passUsers(Param replaced, @Nullable Param by) {
    for (Param user : replaced.users) {
      if (!user.isReplaced()) {
        add(user);
        if (by != null) {
          by.users.add(user);
        }
      }
    }
  }

  private void add(Param param) {
    if (!param.isPending) {
      param.isPending = true;
      pending.add(param);
    }
  }

  /**
   * The one value that a parameter gets beside itself; null if there are more, or if it cannot
   * replace it.
   */
  private @Nullable Value onlyArgument(Param param) {
    Value only = null;
    for (Value arg : param.args) {
      Value value = arg.resolved();
      if (value != param.value && value != only) {
        if (only != null) {
          return null;
        }
        only = value;
      }
    }
    return exceptions.contains(only) ? null : only;
  }

  private void dropArguments() {
    for (Block block : blocks) {
      block.end(block.jump().mapTargets(TrivialParams::withoutReplaced));
    }
    for (Block block : blocks) {
      block.params().removeIf(param -> param.resolved() != param);
    }
  }

  private static Target withoutReplaced(Target target) {
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < target.args().size(); i++) {
      Value param = target.block().params().get(i);
      if (param.resolved() == param) {
        kept.add(target.args().get(i));
      }
    }
    return new Target(target.block(), List.copyOf(kept));
  }
}
