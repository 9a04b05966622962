package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;

/** The last instructions before some places of flat code, which may move to where all these places lead. */
final class Tail {
  private Tail() {}

  /** How many instructions before the two places are the same, none of them one that opens or closes a block. */
  static int common(Draft draft, int a, int b) {
    int length = 0;
    while (isSame(draft, a - length - 1, b - length - 1)) {
      length++;
    }
    return length;
  }

  private static boolean isSame(Draft draft, int a, int b) {
    if (a < 0 || b < 0 || !draft.get(a).withoutPosition().equals(draft.get(b).withoutPosition())) {
      return false;
    }
    return switch (draft.get(a).op()) {
      case BLOCK, LOOP, IF, ELSE, END -> false;
      default -> true;
    };
  }

  /**
   * The type of the one value that the {@code length} instructions before the place need from the code before them:
   * VOID if they need none; null if they need more or it cannot be seen.
   */
  static @Nullable Type needed(Draft draft, int place, int length) {
    Type needed = Type.VOID;
    int height = 0;
    for (int at = place - length; at < place; at++) {
      Instr i = draft.get(at);
      if (Draft.isControl(i)) {
        // Only the last one can be a jump that takes values along; those that take none are good anywhere.
        boolean isPlain = i.is(Op.UNREACHABLE) || i.is(Op.BR) && draft.labelType(i.x()) == Instr.NO_RESULT;
        if (!isPlain) {
          return null;
        }
        continue;
      }
      height -= draft.takes(i);
      if (height < -1 || height == -1 && needed != Type.VOID) {
        return null;
      }
      if (height == -1) {
        Type first = draft.taken(i).get(0);
        needed = first == Type.VOID ? draft.left(at - 1) : first;
        if (needed == Type.VOID) {
          return null;
        }
        height = 0;
      }
      height += draft.leaves(i);
    }
    return needed;
  }
}
