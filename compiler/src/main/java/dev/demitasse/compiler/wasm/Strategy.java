package dev.demitasse.compiler.wasm;

import java.util.List;

/**
 * One way to translate a function; which one is shortest is found by trying.
 *
 * @param longestTail how many instructions a last block may have to be copied instead of jumped to; -1 for none
 */
record Strategy(int longestTail) {
  /** All ways, in the order in which equally short ones are preferred. */
  static final List<Strategy> ALL = List.of(new Strategy(-1), new Strategy(0), new Strategy(1), new Strategy(2));
}
