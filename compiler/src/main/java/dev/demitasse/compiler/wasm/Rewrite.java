package dev.demitasse.compiler.wasm;

/**
 * A small rewrite of flat code. Each makes the code shorter, or as long and simpler, so that they
 * come to an end.
 */
interface Rewrite {
  /** Rewrites what begins at the place, if it has the form; tells whether it did. */
  boolean at(Draft draft, int place);
}
