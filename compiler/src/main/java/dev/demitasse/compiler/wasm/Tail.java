package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;

/**
 * The last instructions before a place of flat code, which may move to where the place leads.
 *
 * @param needed the type of the one value that they take from the code before them; VOID if they
 *     take none
 * @param left how many values they leave; {@link #JUMPS} if they end in a jump
 */
record Tail(Type needed, int left) {
  /** Stands for any number of values. */
  static final int JUMPS = -1;

  /** How many values they take from the code before them. */
  int taken() {
    return needed == Type.VOID ? 0 : 1;
  }

  /**
   * How many instructions before the two places are the same, none of them one that opens or closes
   * a block.
   */
  static int common(Draft draft, int a, int b) {
    int length = 0;
    while (isSame(draft, a - length - 1, b - length - 1)) {
      length++;
    }
    return length;
  }

  private static boolean isSame(Draft draft, int a, int b) {
    if (a < 0 || b < 0 || !draft.get(a).isSameCode(draft.get(b))) {
      return false;
    }
    return switch (draft.get(a).op()) {
      case BLOCK, LOOP, IF, ELSE, END -> false;
      default -> true;
    };
  }

  /**
   * What the {@code length} instructions before the place need and leave; null if they need more
   * than one value, or of a type that cannot be seen, or jump with values.
   */
  static @Nullable Tail of(Draft draft, int place, int length) {
    Type needed = Type.VOID;
    int height = 0;
    for (int at = place - length; at < place; at++) {
      Instr i = draft.get(at);
      if (Draft.isControl(i)) {
        boolean isPlain =
            i.is(Op.UNREACHABLE) || i.is(Op.BR) && draft.labelType(i.x()) == Instr.NO_RESULT;
        return isPlain && at == place - 1 ? new Tail(needed, JUMPS) : null;
      }
      height -= draft.takes(i);
      if (height < 0) {
        Type first = height == -1 && needed == Type.VOID ? firstTaken(draft, at) : Type.VOID;
        if (first == Type.VOID) {
          return null;
        }
        needed = first;
        height = 0;
      }
      height += draft.leaves(i);
    }
    return new Tail(needed, height);
  }

  private static Type firstTaken(Draft draft, int at) {
    Instr i = draft.get(at);
    Type first = draft.taken(i).get(0);
    return first == Type.VOID && draft.takes(i) == 1 ? draft.left(at - 1) : first;
  }
}
