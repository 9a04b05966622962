package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Jump.Switch;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers questions that a branch before has answered.
 *
 * <pre>
 * if x == 8 goto a else b ... a: y = x + 1                =>   a: y = 8 + 1
 * if x < 5 goto a else b ... a: if x < 7 goto c else d    =>   a: goto c
 * if p == null goto a else b ... b: q = p == null         =>   b: q = 0
 * </pre>
 */
final class UseConditions implements FuncPass {
  /** A constant in one byte of code takes no more than reading the variable. */
  private static final long SHORT_CONSTANT = 63;

  private final World world;

  UseConditions(World world) {
    this.world = world;
  }

  @Override
  public boolean run(Func func, Fuel fuel) {
    boolean changed = FactWalk.run(func, world, new Visit(func, fuel));
    Settling.settle(func);
    return changed;
  }

  private static final class Visit implements FactWalk.Visitor {
    private final Func func;
    private final Fuel fuel;

    Visit(Func func, Fuel fuel) {
      this.func = func;
      this.fuel = fuel;
    }

    @Override
    public boolean visit(Block block, Value value, Facts facts) {
      value.redefine(value.insn().map(Value::resolved));
      return answer(value, facts) || replaceOperands(block, value, facts);
    }

    private boolean answer(Value value, Facts facts) {
      boolean isQuestion = value.insn() instanceof Arith && UnsignedRange.isBoolean(value);
      Boolean answer = isQuestion ? facts.answer(value.insn()) : null;
      if (answer == null || !fuel.spend()) {
        return false;
      }
      value.redefine(Const.ofInt(answer ? 1 : 0));
      return true;
    }

    private boolean replaceOperands(Block block, Value value, Facts facts) {
      List<Value> constants = new ArrayList<>();
      Insn insn = value.insn().map(v -> known(v, facts, constants));
      if (constants.isEmpty() || !fuel.spend()) {
        return false;
      }
      block.body().addAll(block.body().indexOf(value), constants);
      value.redefine(insn);
      return true;
    }

    private Value known(Value value, Facts facts, List<Value> constants) {
      Const constant = constant(value, facts);
      if (constant == null) {
        return value;
      }
      Value copy = func.newValue(constant, value.className(), value.position());
      constants.add(copy);
      return copy;
    }

    /**
     * The only value that it can have here; null if it is a constant already, or that is not known
     * or not short.
     */
    private static @Nullable Const constant(Value value, Facts facts) {
      if (Constants.is(value)) {
        return null;
      }
      if (value.type() == Type.REF) {
        return Boolean.TRUE.equals(facts.isNull(value)) ? Const.ofNull() : null;
      }
      if (!Constants.isInteger(value.type())) {
        return null;
      }
      Range range = facts.range(value);
      boolean isOne = range.min() == range.max() && Math.abs(range.min()) <= SHORT_CONSTANT;
      return isOne ? Constants.integer(value.type(), range.min()) : null;
    }

    @Override
    public boolean visitEnd(Block block, Facts facts) {
      Jump decided = decide(block.jump(), facts);
      if (decided != null && fuel.spend()) {
        block.end(decided);
        return true;
      }
      List<Value> constants = new ArrayList<>();
      Jump jump = block.jump();
      Jump replaced =
          jump.kind() == Jump.Kind.TRY ? jump : jump.map(v -> known(v, facts, constants));
      if (constants.isEmpty() || !fuel.spend()) {
        return false;
      }
      block.body().addAll(constants);
      block.end(replaced);
      return true;
    }

    private static @Nullable Jump decide(Jump jump, Facts facts) {
      if (jump instanceof If branch && !Constants.is(branch.condition())) {
        Boolean answer = facts.isTrue(branch.condition());
        return answer == null ? null : new Goto(answer ? branch.then() : branch.otherwise());
      }
      return jump instanceof Switch branch ? withPossibleCases(branch, facts) : null;
    }

    private static @Nullable Jump withPossibleCases(Switch branch, Facts facts) {
      Range range = facts.range(branch.selector());
      List<Integer> keys = new ArrayList<>();
      List<Target> cases = new ArrayList<>();
      for (int i = 0; i < branch.keys().size(); i++) {
        if (range.contains(branch.keys().get(i))) {
          keys.add(branch.keys().get(i));
          cases.add(branch.cases().get(i));
        }
      }
      return keys.size() == branch.keys().size()
          ? null
          : new Switch(
              branch.selector(), List.copyOf(keys), List.copyOf(cases), branch.otherwise());
    }
  }
}
