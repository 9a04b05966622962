package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.Text;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs functions of constants.
 *
 * <pre>
 * c = call isSafe("x-request-id"); if c goto a else b     =>   c = 1; if c goto a else b
 * t = call concat("a", "b")                               =>   t = "ab"
 * </pre>
 *
 * <p>Only functions that compute their result from their arguments alone; see {@link
 * PureFunctions}. A call that throws or takes long stays.
 */
final class EvaluateCalls implements Pass {
  private final World world;

  /** By function and arguments: rewriting functions does not change what they answer. */
  private final Map<Question, Optional<Insn>> answers = new HashMap<>();

  private record Question(MethodRef function, List<Insn> arguments) {}

  EvaluateCalls(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Program program, Fuel fuel) {
    if (program.functions().values().stream()
        .flatMap(Func::values)
        .noneMatch(v -> isOfConstants(v.insn()))) {
      return false;
    }
    PureFunctions pure = new PureFunctions(program, world);
    boolean changed = false;
    for (Func func : program.functions().values()) {
      fuel.enter(this, func);
      changed |= run(func, pure, fuel);
    }
    return changed;
  }

  private boolean run(Func func, PureFunctions pure, Fuel fuel) {
    boolean changed = false;
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        Insn result = evaluate(value.insn(), pure);
        if (result != null && fuel.spend()) {
          value.redefine(result);
          changed = true;
        }
      }
    }
    if (changed) {
      Settling.settle(func);
      func.touch();
    }
    return changed;
  }

  private @Nullable Insn evaluate(Insn insn, PureFunctions pure) {
    if (!isOfConstants(insn) || !(insn instanceof Call call) || !pure.contains(call)) {
      return null;
    }
    List<Insn> arguments = call.operands().stream().map(Value::insn).toList();
    return answers
        .computeIfAbsent(
            new Question(call.method(), arguments), q -> Optional.ofNullable(pure.result(call)))
        .orElse(null);
  }

  private static boolean isOfConstants(Insn insn) {
    List<Value> operands = insn.operands();
    return insn.kind() == Insn.Kind.CALL
        && !operands.isEmpty()
        && operands.stream().allMatch(v -> isArgument(v.insn()));
  }

  private static boolean isArgument(@Nullable Insn insn) {
    return insn instanceof Const || insn instanceof Text || insn instanceof ObjectRef;
  }
}
