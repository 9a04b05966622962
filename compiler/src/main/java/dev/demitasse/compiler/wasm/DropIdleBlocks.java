package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.Set;

/** Blocks and loops that no jump leaves or repeats. */
final class DropIdleBlocks implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.BLOCK, Op.LOOP);
  }

  @Override
  public boolean at(Draft draft, int place) {
    if (draft.isJumpedTo(draft.get(place).y())) {
      return false;
    }
    draft.remove(draft.flow().end(place));
    draft.remove(place);
    return true;
  }
}
