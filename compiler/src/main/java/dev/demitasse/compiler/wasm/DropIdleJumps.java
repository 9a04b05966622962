package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.Set;

/**
 * Jumps to where control goes anyway.
 *
 * <pre>
 * block $1  …  br $1  end       ⇒   block $1  …  end
 * …  return  end                ⇒   …  end                 (at the end of the function)
 * br_if $1  end                 ⇒   drop  end
 * </pre>
 */
final class DropIdleJumps implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.BR, Op.BR_IF, Op.RETURN);
  }

  @Override
  public boolean at(Draft draft, int place) {
    Instr jump = draft.get(place);
    long label = jump.is(Op.RETURN) ? Labels.FUNCTION : jump.x();
    if (!isNext(draft, place, label)) {
      return false;
    }
    if (!jump.is(Op.BR_IF)) {
      draft.remove(place);
      return true;
    }
    if (draft.labelType(label) != Instr.NO_RESULT) {
      return false;
    }
    draft.replace(place, place + 1, Instr.of(Op.DROP, jump.position()));
    return true;
  }

  /** Does control go there over ends of blocks that take along what the jump does? */
  private static boolean isNext(Draft draft, int place, long label) {
    Flow flow = draft.flow();
    int target = flow.target(label);
    int destination = flow.destination(target);
    long type = draft.labelType(label);
    if (draft.is(target, Op.LOOP)) {
      return false;
    }
    int at = place + 1;
    while (draft.is(at, Op.END) && at < draft.size() || draft.is(at, Op.ELSE)) {
      int end = draft.is(at, Op.ELSE) ? flow.end(at) : at;
      if (draft.get(flow.start(end)).x() != type) {
        return false;
      }
      if (end == target) {
        return true;
      }
      at = end + 1;
    }
    return at == destination;
  }
}
