package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A choice between a value that the condition has just computed and another one.
 *
 * <pre>
 * a  local.tee 1  i32.const 9  i32.lt_u  if (result i32)  local.get 1  else  i32.const 9  end
 *    ⇒   a  local.tee 1  i32.const 9  local.get 1  i32.const 9  i32.lt_u  select
 * </pre>
 */
final class SelectTested implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    boolean isForm =
        draft.get(place).x() != Instr.NO_RESULT
            && draft.is(place + 2, Op.ELSE)
            && draft.is(place + 4, Op.END);
    if (!isForm) {
      return false;
    }
    return at(draft, place, draft.get(place + 1), draft.get(place + 3), false)
        || SimplifyIfs.isNegatedForFree(draft, place)
            && at(draft, place, draft.get(place + 3), draft.get(place + 1), true);
  }

  private static boolean at(Draft draft, int place, Instr tested, Instr other, boolean isNegated) {
    int start = draft.start(place);
    int tee = start == Draft.NONE ? Draft.NONE : teeOfFirstOperand(draft, start, place, tested);
    boolean isLeaf = other.isConstant() || other.is(Op.LOCAL_GET) && other.x() != tested.x();
    if (tee == Draft.NONE
        || !isLeaf
        || !SelectLeaves.isMovable(other, draft.range(tee, place))
        || !SelectLeaves.isMovable(tested, draft.range(tee + 1, place))) {
      return false;
    }
    List<Instr> all = new ArrayList<>(draft.range(start, tee + 1));
    all.add(other);
    all.add(tested);
    all.addAll(draft.range(tee + 1, isNegated ? place - 1 : place));
    Instr last = draft.get(place - 1);
    if (isNegated && !last.is(Op.I32_EQZ)) {
      all.add(last.withOp(Operators.opposite(last.op())));
    }
    all.add(Instr.of(Op.SELECT, draft.get(place).position()));
    draft.replace(start, place + 5, all);
    return true;
  }

  /** The place of the tee, if it is the whole first operand of the condition. */
  private static int teeOfFirstOperand(Draft draft, int start, int place, Instr tested) {
    for (int at = start; at < place && tested.is(Op.LOCAL_GET); at++) {
      if (draft.get(at).is(Op.LOCAL_TEE, tested.x())) {
        return draft.start(at + 1) == start ? at : Draft.NONE;
      }
    }
    return Draft.NONE;
  }
}
