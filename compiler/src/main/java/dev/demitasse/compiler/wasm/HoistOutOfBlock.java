package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The first statement of a block stands before it, where {@link CarryOnStack} sees what it leaves.
 *
 * <pre>
 * block $1  global.get 0  local.set 1  …    ⇒   global.get 0  local.set 1  block $1  …
 * </pre>
 */
final class HoistOutOfBlock implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.BLOCK);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int height = 0;
    for (int at = place + 1; !Draft.isControl(draft.get(at)); at++) {
      height += draft.leaves(draft.get(at)) - draft.takes(draft.get(at));
      if (height == 0) {
        List<Instr> all = new ArrayList<>(draft.range(place + 1, at + 1));
        all.add(draft.get(place));
        draft.replace(place, at + 1, all);
        return true;
      }
    }
    return false;
  }
}
