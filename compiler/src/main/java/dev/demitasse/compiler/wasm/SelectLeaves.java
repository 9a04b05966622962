package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Arithmetic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A choice between two values that are computed without effect.
 *
 * <pre>
 * c  if (result i32)  i32.const 7  else  local.get 1  end    ⇒   i32.const 7  local.get 1  c  select
 * </pre>
 */
final class SelectLeaves implements Rewrite {
  /**
   * Computing a value that is not taken costs time: more than this is not worth the three bytes.
   */
  private static final int LONGEST = 3;

  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int otherwise = draft.flow().otherwise(place);
    if (otherwise == 0 || draft.get(place).x() == Instr.NO_RESULT) {
      return false;
    }
    int end = draft.flow().end(place);
    int start = draft.start(place);
    if (start == Draft.NONE) {
      return false;
    }
    List<Instr> then = draft.range(place + 1, otherwise);
    List<Instr> other = draft.range(otherwise + 1, end);
    List<Instr> condition = draft.range(start, place);
    if (!isMovable(then, condition) || !isMovable(other, condition)) {
      return false;
    }
    List<Instr> all = new ArrayList<>(then);
    all.addAll(other);
    all.addAll(condition);
    all.add(Instr.of(Op.SELECT, draft.get(place).position()));
    draft.replace(start, end + 1, all);
    return true;
  }

  private static boolean isMovable(List<Instr> value, List<Instr> condition) {
    return value.size() <= LONGEST && value.stream().allMatch(i -> isMovable(i, condition));
  }

  /** May it be computed before the code, and in vain? */
  static boolean isMovable(Instr i, List<Instr> code) {
    if (i.is(Op.LOCAL_GET)) {
      return code.stream().noneMatch(c -> c.is(Op.LOCAL_TEE, i.x()) || c.is(Op.LOCAL_SET, i.x()));
    }
    return i.isConstant() || Arithmetic.isPure(i.op()) && !Arithmetic.mayTrap(i.op());
  }
}
