package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.Set;

/**
 * A small rewrite of flat code. Each makes the code shorter, or as long and simpler, so that they
 * come to an end.
 */
interface Rewrite {
  /** The operations that the form begins with. */
  Set<Op> begin();

  /**
   * Rewrites what begins at the place, where one of these operations stands, if it has the form;
   * tells whether it did.
   */
  boolean at(Draft draft, int place);
}
