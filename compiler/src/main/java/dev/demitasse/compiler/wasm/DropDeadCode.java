package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Code that control never comes to.
 *
 * <pre>
 * br 1  drop  i32.const 0  end    ⇒   br 1  end
 * </pre>
 */
final class DropDeadCode implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.BR, Op.BR_TABLE, Op.RETURN, Op.UNREACHABLE);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int end = place + 1;
    while (end < draft.size() && !draft.is(end, Op.END) && !draft.is(end, Op.ELSE)) {
      end = draft.get(end).opensBlock() ? draft.flow().end(end) + 1 : end + 1;
    }
    if (end == place + 1) {
      return false;
    }
    draft.replace(place + 1, end, List.of());
    return true;
  }
}
