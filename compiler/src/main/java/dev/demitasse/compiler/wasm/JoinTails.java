package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;

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
  public boolean at(Draft draft, int place) {
    int otherwise = draft.is(place, Op.IF) ? draft.flow().otherwise(place) : 0;
    if (otherwise == 0) {
      return false;
    }
    int end = draft.flow().end(place);
    int most = Math.min(Tail.common(draft, otherwise, end), otherwise - place - 1);
    for (int length = most; length > 0; length--) {
      Type needed = Tail.needed(draft, end, length);
      if (needed != null && Tail.needed(draft, otherwise, length) == needed) {
        move(draft, place, length, needed);
        return true;
      }
    }
    return false;
  }

  private static void move(Draft draft, int place, int length, Type needed) {
    int otherwise = draft.flow().otherwise(place);
    int end = draft.flow().end(place);
    List<Instr> tail = draft.range(end - length, end);
    draft.replace(end + 1, end + 1, tail);
    draft.replace(end - length, end, List.of());
    draft.replace(otherwise - length, otherwise, List.of());
    draft.replace(place, place + 1, draft.get(place).withX(Instr.blockType(needed)));
  }
}
