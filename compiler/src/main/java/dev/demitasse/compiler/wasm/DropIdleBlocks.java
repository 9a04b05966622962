package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;

/** Blocks and loops that no jump leaves or repeats. */
final class DropIdleBlocks implements Rewrite {
  @Override
  public boolean at(Draft draft, int place) {
    Instr open = draft.get(place);
    boolean isBlock = open.is(Op.BLOCK) || open.is(Op.LOOP);
    if (!isBlock || draft.jumpsTo(open.y()) > 0) {
      return false;
    }
    draft.remove(draft.flow().end(place));
    draft.remove(place);
    return true;
  }
}
