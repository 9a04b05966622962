package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import java.util.List;

/**
 * A value that is pushed again later stays on the stack below what is computed between.
 *
 * <pre>
 * a  local.set 1  call 2  drop  local.get 1               ⇒   a  local.tee 1  call 2  drop
 * i32.const 0  c  br_if (function)  drop  i32.const 0     ⇒   i32.const 0  c  br_if (function)
 * </pre>
 *
 * <p>The code between must not leave the block, but by jumps, which take along only what their label wants.
 */
final class CarryOnStack implements Rewrite {
  @Override
  public boolean at(Draft draft, int place) {
    Instr i = draft.get(place);
    if (i.is(Op.LOCAL_SET)) {
      return carry(draft, place, Instr.of(Op.LOCAL_GET, i.x(), i.position()), i.withOp(Op.LOCAL_TEE));
    }
    if (i.is(Op.DROP) && draft.is(place - 1, Op.BR_IF)) {
      Instr value = valueBefore(draft, place - 1);
      return value != null && carry(draft, place, value, null);
    }
    return false;
  }

  /** The constant or local that is on the stack when the conditional jump is not taken. */
  private static @Nullable Instr valueBefore(Draft draft, int jump) {
    int start = draft.start(jump);
    if (start <= 0) {
      return null;
    }
    Instr value = draft.get(start - 1);
    boolean isLeaf = value.isConstant() || value.is(Op.LOCAL_GET);
    return isLeaf && SelectLeaves.isMovable(value, draft.range(start, jump)) ? value : null;
  }

  private static boolean carry(Draft draft, int place, Instr value, @Nullable Instr instead) {
    int height = 0;
    for (int at = place + 1; at < draft.size(); at++) {
      Instr i = draft.get(at);
      if (height == 0 && i.withoutPosition().equals(value.withoutPosition())) {
        draft.remove(at);
        draft.replace(place, place + 1, instead == null ? List.of() : List.of(instead));
        return true;
      }
      if (i.is(Op.END) || i.is(Op.ELSE) || i.endsFlow() || writes(i, value)) {
        return false;
      }
      if (i.opensBlock()) {
        int end = draft.flow().end(at);
        if (draft.range(at, end).stream().anyMatch(n -> writes(n, value))) {
          return false;
        }
        height += (i.x() == Instr.NO_RESULT ? 0 : 1) - (i.is(Op.IF) ? 1 : 0);
        at = end;
      } else if (i.is(Op.BR_IF)) {
        height -= 1;
      } else {
        height -= draft.takes(i);
        if (height < 0) {
          return false;
        }
        height += draft.leaves(i);
      }
    }
    return false;
  }

  private static boolean writes(Instr i, Instr value) {
    boolean isWrite = i.is(Op.LOCAL_SET) || i.is(Op.LOCAL_TEE);
    return value.is(Op.LOCAL_GET) && isWrite && i.x() == value.x();
  }
}
