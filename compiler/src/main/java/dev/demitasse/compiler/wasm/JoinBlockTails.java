package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands before the end of a block and before each jump to it stands once behind the block.
 *
 * <pre>
 * block $1  …  a  local.set 1  br $1  …  b  local.set 1  end
 *    ⇒   block $1 (result i32)  …  a  br $1  …  b  end  local.set 1
 * </pre>
 */
final class JoinBlockTails implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.BLOCK);
  }

  @Override
  public boolean at(Draft draft, int place) {
    List<Integer> sources = sources(draft, place);
    if (sources.size() < 2) {
      return false;
    }
    Tail tail = Tail.of(draft, sources.get(0), 1);
    int wanted = draft.get(place).x() == Instr.NO_RESULT ? 0 : 1;
    if (tail == null || tail.left() != wanted) {
      return false;
    }
    for (int source : sources) {
      boolean isSame = Tail.common(draft, sources.get(0), source) > 0 && source - 1 > place;
      if (!isSame || !tail.equals(Tail.of(draft, source, 1))) {
        return false;
      }
    }
    move(draft, place, sources, tail);
    return true;
  }

  /**
   * The places in front of which each way out of the block ends; none if one of them is no plain
   * jump.
   */
  private static List<Integer> sources(Draft draft, int place) {
    long label = draft.get(place).y();
    int end = draft.flow().end(place);
    List<Integer> sources = new ArrayList<>();
    for (int at = place + 1; at < end; at++) {
      if (Draft.names(draft.get(at), label)) {
        if (!draft.is(at, Op.BR)) {
          return List.of();
        }
        sources.add(at);
      }
    }
    if (!draft.get(end - 1).endsFlow()) {
      sources.add(end);
    }
    return sources;
  }

  private static void move(Draft draft, int place, List<Integer> sources, Tail tail) {
    int end = draft.flow().end(place);
    draft.replace(end + 1, end + 1, draft.get(sources.get(0) - 1));
    for (int i = sources.size() - 1; i >= 0; i--) {
      draft.remove(sources.get(i) - 1);
    }
    draft.replace(place, place + 1, draft.get(place).withX(Instr.blockType(tail.needed())));
  }
}
