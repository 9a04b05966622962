package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.Instr;
import java.util.List;

/**
 * An instruction with the instructions that stand before it in flat code and are written inside it.
 *
 * @param place where it stands
 * @param head the instruction as text, without parentheses
 * @param operands what it takes from the stack
 * @param body what a block, loop or the first part of an if holds; null for other instructions
 * @param otherwise the second part of an if; null without one
 * @param isValue does it leave exactly one value?
 */
record WatTree(
    Instr instr,
    Place place,
    String head,
    List<WatTree> operands,
    @Nullable List<WatTree> body,
    @Nullable List<WatTree> otherwise,
    boolean isValue) {

  /** Indices in the code of a function: of the instruction, and of a block's else and end. */
  record Place(int start, int otherwise, int end) {
    private static final int NONE = -1;

    static Place of(int index) {
      return new Place(index, NONE, NONE);
    }
  }

  WatTree asStatement() {
    return new WatTree(instr, place, head, operands, body, otherwise, false);
  }

  /** Where it comes from; for a block, which comes from nowhere, {@link Position#NONE}. */
  Position position() {
    return instr.position();
  }
}
