package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A jump that takes a value along, with the value pushed before the condition.
 *
 * <pre>
 * c  if  i32.const 0  return  end                              ⇒   i32.const 0  c  br_if (function)  drop
 * c  if (result i32)  i32.const 0  else  b  end (of function)  ⇒   i32.const 0  c  br_if (function)  drop  b
 * </pre>
 *
 * <p>{@link CarryOnStack} may find a use for what is dropped.
 */
final class ReturnFromMiddle implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.IF);
  }

  @Override
  public boolean at(Draft draft, int place) {
    int otherwise = draft.flow().otherwise(place);
    return otherwise == 0 ? leaves(draft, place) : ends(draft, place, otherwise);
  }

  private static boolean leaves(Draft draft, int place) {
    Instr jump = draft.get(place + 2);
    boolean isJump = jump.is(Op.RETURN) || jump.is(Op.BR);
    long label = jump.is(Op.RETURN) ? Labels.FUNCTION : jump.x();
    int end = draft.flow().end(place);
    if (end != place + 3 || !isJump || draft.labelType(label) == Instr.NO_RESULT) {
      return false;
    }
    return rewrite(draft, place, draft.get(place + 1), label, List.of(), end);
  }

  private static boolean ends(Draft draft, int place, int otherwise) {
    int end = draft.flow().end(place);
    boolean isAtEnd =
        draft.get(place).x() == draft.resultType() && draft.resultType() != Instr.NO_RESULT;
    for (int at = end + 1; at < draft.size() && isAtEnd; at++) {
      isAtEnd = draft.is(at, Op.END) && draft.get(draft.flow().start(at)).x() == draft.resultType();
    }
    if (!isAtEnd) {
      return false;
    }
    if (otherwise == place + 2) {
      List<Instr> rest = draft.range(otherwise + 1, end);
      return rewrite(draft, place, draft.get(place + 1), Labels.FUNCTION, rest, end);
    }
    if (end != otherwise + 2 || !SimplifyIfs.isNegatedForFree(draft, place)) {
      return false;
    }
    List<Instr> rest = draft.range(place + 1, otherwise);
    if (!rewrite(draft, place, draft.get(otherwise + 1), Labels.FUNCTION, rest, end)) {
      return false;
    }
    // The condition has moved one place on, behind the value.
    Instr condition = draft.get(place);
    if (condition.is(Op.I32_EQZ)) {
      draft.remove(place);
    } else {
      draft.replace(place, place + 1, condition.withOp(Operators.opposite(condition.op())));
    }
    return true;
  }

  private static boolean rewrite(
      Draft draft, int place, Instr value, long label, List<Instr> rest, int end) {
    int start = draft.start(place);
    boolean isLeaf = value.isConstant() || value.is(Op.LOCAL_GET);
    if (start == Draft.NONE
        || !isLeaf
        || !SelectLeaves.isMovable(value, draft.range(start, place))) {
      return false;
    }
    Instr open = draft.get(place);
    List<Instr> all = new ArrayList<>();
    all.add(value);
    all.addAll(draft.range(start, place));
    all.add(Instr.of(Op.BR_IF, label, open.position()));
    all.add(Instr.of(Op.DROP, open.position()));
    all.addAll(rest);
    draft.replace(start, end + 1, all);
    return true;
  }
}
