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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Func func;
  private final Map<Value, Param> params = new LinkedHashMap<>();
  /** They may be used among a handler's arguments only, so they replace nothing. */
  private final Set<Value> exceptions = new HashSet<>();

  private TrivialParams(Func func) {
    this.func = func;
  }

  /** What a parameter gets, and which parameters get it. */
  private record Param(Value value, List<Value> args, List<Param> users) {}

  static void remove(Func func) {
    TrivialParams removal = new TrivialParams(func);
    removal.collect();
    removal.replace();
    removal.dropArguments();
    func.settle();
  }

  private void collect() {
    List<Block> blocks = func.blocks();
    for (Block block : blocks) {
      for (Value param : block.params()) {
        params.put(param, new Param(param, new ArrayList<>(), new ArrayList<>()));
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
      Param param = params.get(target.block().params().get(i));
      Value arg = target.args().get(i);
      param.args.add(arg);
      if (params.containsKey(arg)) {
        params.get(arg).users.add(param);
      }
    }
  }

  private void replace() {
    Deque<Param> pending = new ArrayDeque<>(params.values());
    while (!pending.isEmpty()) {
      Param param = pending.poll();
      Value only = param.value.resolved() == param.value ? onlyArgument(param) : null;
      if (only == null) {
        continue;
      }
      param.value.replaceBy(only);
      pending.addAll(param.users);
      if (params.containsKey(only)) {
        params.get(only).users.addAll(param.users);
      }
    }
  }

  /** The one value that a parameter gets beside itself; null if there are more, or if it cannot replace it. */
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
    List<Block> blocks = func.blocks();
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
