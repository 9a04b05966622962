package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Shorter forms of ifs.
 *
 * <pre>
 * if  br $1  end                    ⇒   br_if $1
 * i32.eqz  if  a  else  b  end      ⇒   if  b  else  a  end
 * if  a  else  end                  ⇒   if  a  end
 * if  else  b  end                  ⇒   i32.eqz  if  b  end
 * if  …br $1  else  b  end          ⇒   if  …br $1  end  b
 * if  end                           ⇒   drop
 * </pre>
 */
final class SimplifyIfs implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int otherwise = draft.flow().otherwise(place);
    int end = draft.flow().end(place);
    return otherwise == 0 ? oneSided(draft, place, end) : twoSided(draft, place, otherwise, end);
  }

  private static boolean oneSided(Draft draft, int place, int end) {
    Instr open = draft.get(place);
    if (end == place + 1) {
      draft.replace(place, end + 1, Instr.of(Op.DROP, open.position()));
      return true;
    }
    Instr only = draft.get(place + 1);
    if (end == place + 2 && only.is(Op.BR) && draft.labelType(only.x()) == Instr.NO_RESULT) {
      draft.replace(place, end + 1, only.withOp(Op.BR_IF));
      return true;
    }
    if (end == place + 2 && only.is(Op.RETURN) && draft.resultType() == Instr.NO_RESULT) {
      draft.replace(place, end + 1, Instr.of(Op.BR_IF, Labels.FUNCTION, only.position()));
      return true;
    }
    return false;
  }

  private static boolean twoSided(Draft draft, int place, int otherwise, int end) {
    if (draft.is(place - 1, Op.I32_EQZ)) {
      exchange(draft, place, otherwise, end);
      draft.remove(place - 1);
      return true;
    }
    if (otherwise == end - 1) {
      draft.remove(otherwise);
      return true;
    }
    if (otherwise == place + 1) {
      draft.remove(otherwise);
      draft.replace(place, place, Instr.of(Op.I32_EQZ, draft.get(place).position()));
      return true;
    }
    if (draft.get(otherwise - 1).endsFlow()) {
      unnest(draft, place, otherwise, end);
      return true;
    }
    if (draft.get(end - 1).endsFlow() && isNegatedForFree(draft, place)) {
      exchange(draft, place, otherwise, end);
      Instr compare = draft.get(place - 1);
      draft.replace(place - 1, place, compare.withOp(Operators.opposite(compare.op())));
      return true;
    }
    return false;
  }

  /** Is the condition a comparison that has an opposite? */
  static boolean isNegatedForFree(Draft draft, int place) {
    return Operators.opposite(draft.get(place - 1).op()) != null || draft.is(place - 1, Op.I32_EQZ);
  }

  private static void exchange(Draft draft, int place, int otherwise, int end) {
    List<Instr> parts = new ArrayList<>(draft.range(otherwise + 1, end));
    parts.add(draft.get(otherwise));
    parts.addAll(draft.range(place + 1, otherwise));
    draft.replace(place + 1, end, parts);
  }

  private static void unnest(Draft draft, int place, int otherwise, int end) {
    List<Instr> parts = new ArrayList<>();
    parts.add(draft.get(place).withX(Instr.NO_RESULT));
    parts.addAll(draft.range(place + 1, otherwise));
    parts.add(draft.get(end));
    parts.addAll(draft.range(otherwise + 1, end));
    draft.replace(place, end + 1, parts);
  }
}
