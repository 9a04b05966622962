package dev.demitasse.compiler.wasm;

import java.util.List;

/**
 * One way to translate a function; which one is shortest is found by trying.
 *
 * @param mergeTwins do blocks that do the same become one first?
 * @param longestTail how many instructions a last block may have to be copied instead of jumped to;
 *     -1 for none
 */
record Strategy(boolean mergeTwins, int longestTail) {
  /** All ways, in the order in which equally short ones are preferred. */
  static final List<Strategy> ALL =
      List.of(
          new Strategy(true, -1),
          new Strategy(true, 0),
          new Strategy(true, 1),
          new Strategy(true, 2),
          new Strategy(false, -1),
          new Strategy(false, 0),
          new Strategy(false, 2));
}
