package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What both parts of an if end with stands once behind it.
 *
 * <pre>
 * if  a  local.set 1  else  b  local.set 1  end    ⇒   if (result i32)  a  else  b  end  local.set 1
 * if  a  i32.const 0  else  b  i32.const 0  end    ⇒   if  a  else  b  end  i32.const 0
 * </pre>
 */
final class JoinTails implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int otherwise = draft.flow().otherwise(place);
    if (otherwise == 0) {
      return false;
    }
    int end = draft.flow().end(place);
    int most = Math.min(Tail.common(draft, otherwise, end), otherwise - place - 1);
    for (int length = most; length > 0; length--) {
      Tail tail = Tail.of(draft, end, length);
      boolean isWhole =
          tail != null
              && tail.equals(Tail.of(draft, otherwise, length))
              && leaves(draft, place, otherwise - length, tail)
              && leaves(draft, otherwise, end - length, tail);
      if (isWhole) {
        move(draft, place, length, tail);
        return true;
      }
    }
    return false;
  }

  /** Does the part without its tail leave what the tail takes, and nothing below it? */
  private static boolean leaves(Draft draft, int start, int end, Tail tail) {
    return draft.height(start + 1, end) == tail.taken();
  }

  private static void move(Draft draft, int place, int length, Tail moved) {
    int otherwise = draft.flow().otherwise(place);
    int end = draft.flow().end(place);
    List<Instr> tail = draft.range(end - length, end);
    draft.replace(end + 1, end + 1, tail);
    draft.replace(end - length, end, List.of());
    draft.replace(otherwise - length, otherwise, List.of());
    draft.replace(place, place + 1, draft.get(place).withX(Instr.blockType(moved.needed())));
  }
}
