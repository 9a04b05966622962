package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.Set;

/**
 * A choice between 1 and 0 is the condition itself, or its opposite.
 *
 * <pre>
 * i32.lt_s  if (result i32)  i32.const 1  else  i32.const 0  end    ⇒   i32.lt_s
 * c  if (result i32)  i32.const 0  else  i32.const 1  end           ⇒   c  i32.eqz
 * </pre>
 */
final class SelectTruth implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    boolean isForm =
        draft.is(place + 1, Op.I32_CONST)
            && draft.is(place + 2, Op.ELSE)
            && draft.is(place + 3, Op.I32_CONST)
            && draft.is(place + 4, Op.END);
    if (!isForm) {
      return false;
    }
    long then = draft.get(place + 1).x();
    long otherwise = draft.get(place + 3).x();
    Instr not = Instr.of(Op.I32_EQZ, draft.get(place).position());
    if (then == 0 && otherwise == 1) {
      draft.replace(place, place + 5, not);
    } else if (then == 1 && otherwise == 0) {
      draft.replace(place, place + 5, not, not);
    } else {
      return false;
    }
    return true;
  }
}
