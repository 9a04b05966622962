package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An if behind which control goes to the end of an outer block jumps there instead.
 *
 * <pre>
 * block $1  …  i32.lt_s  if  a  end  end    ⇒   block $1  …  i32.ge_s  br_if $1  a  end
 * </pre>
 */
final class JumpOverTail implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    if (draft.flow().otherwise(place) != 0 || !SimplifyIfs.isNegatedForFree(draft, place)) {
      return false;
    }
    int end = draft.flow().end(place);
    Long label = labelOf(draft, place, draft.flow().destination(end + 1));
    if (label == null) {
      return false;
    }
    Instr condition = draft.get(place - 1);
    List<Instr> parts = new ArrayList<>();
    if (!condition.is(Op.I32_EQZ)) {
      parts.add(condition.withOp(Operators.opposite(condition.op())));
    }
    parts.add(Instr.of(Op.BR_IF, label, draft.get(place).position()));
    parts.addAll(draft.range(place + 1, end));
    draft.replace(place - 1, end + 1, parts);
    return true;
  }

  /**
   * The label of an outer block without result, a jump to which leads to the destination; null if
   * there is none.
   */
  private static @Nullable Long labelOf(Draft draft, int place, int destination) {
    Flow flow = draft.flow();
    for (int outer = place - 1; outer >= 0; outer--) {
      Instr open = draft.get(outer);
      boolean isAround = open.is(Op.BLOCK) && flow.end(outer) > place;
      if (isAround
          && open.x() == Instr.NO_RESULT
          && flow.destination(flow.end(outer)) == destination) {
        return open.y();
      }
    }
    boolean leaves = destination == draft.size() && draft.resultType() == Instr.NO_RESULT;
    return leaves ? (Long) (long) Labels.FUNCTION : null;
  }
}
