package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;

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
  public boolean at(Draft draft, int place) {
    Instr jump = draft.get(place);
    long label = label(jump);
    if (label == Labels.NONE || !isNext(draft, place, label)) {
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

  private static long label(Instr jump) {
    return switch (jump.op()) {
      case RETURN -> Labels.FUNCTION;
      case BR, BR_IF -> jump.x();
      default -> Labels.NONE;
    };
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
