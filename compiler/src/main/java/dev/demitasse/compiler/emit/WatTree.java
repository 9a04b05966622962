package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.Instr;
import java.util.List;

/**
 * An instruction with the instructions that stand before it in flat code and are written inside it.
 *
 * @param head the instruction as text, without parentheses
 * @param operands what it takes from the stack
 * @param body what a block, loop or the first part of an if holds; null for other instructions
 * @param otherwise the second part of an if; null without one
 * @param isValue does it leave exactly one value?
 */
record WatTree(
    Instr instr,
    String head,
    List<WatTree> operands,
    @Nullable List<WatTree> body,
    @Nullable List<WatTree> otherwise,
    boolean isValue) {

  WatTree asStatement() {
    return new WatTree(instr, head, operands, body, otherwise, false);
  }

  /** Where it comes from; for a block, which comes from nowhere, {@link Position#NONE}. */
  Position position() {
    return instr.position();
  }
}
