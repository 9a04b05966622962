package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.List;

/**
 * Code that control never comes to.
 *
 * <pre>
 * br 1  drop  i32.const 0  end    ⇒   br 1  end
 * </pre>
 */
final class DropDeadCode implements Rewrite {
  @Override
  public boolean at(Draft draft, int place) {
    if (!draft.get(place).endsFlow()) {
      return false;
    }
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
