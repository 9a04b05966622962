package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.Set;

/**
 * Conditions, of which only counts whether they are 0.
 *
 * <pre>
 * i32.const 0  i32.ne  br_if    ⇒   br_if
 * i32.const 0  i32.eq           ⇒   i32.eqz
 * i64.const 0  i64.ne           ⇒   i64.eqz  i32.eqz
 * i32.lt_s  i32.eqz             ⇒   i32.ge_s
 * i32.eqz  i32.eqz  br_if       ⇒   br_if
 * </pre>
 */
final class SimplifyConditions implements Rewrite {
  @Override
  public Set<Op> begin() {
    Set<Op> ops = EnumSet.of(Op.I32_CONST, Op.I64_CONST, Op.I32_EQZ);
    ops.addAll(Operators.withOpposite());
    return ops;
  }

  @Override
  public boolean at(Draft draft, int place) {
    return zeroCompared(draft, place) || negated(draft, place) || negatedTwice(draft, place);
  }

  private static boolean zeroCompared(Draft draft, int place) {
    Instr zero = draft.get(place);
    Instr compare = draft.get(place + 1);
    if (zero.is(Op.I32_CONST, 0) && compare.is(Op.I32_EQ)) {
      draft.replace(place, place + 2, compare.withOp(Op.I32_EQZ));
      return true;
    }
    if (zero.is(Op.I64_CONST, 0) && compare.is(Op.I64_EQ)) {
      draft.replace(place, place + 2, compare.withOp(Op.I64_EQZ));
      return true;
    }
    if (zero.is(Op.I64_CONST, 0) && compare.is(Op.I64_NE)) {
      draft.replace(place, place + 2, compare.withOp(Op.I64_EQZ), compare.withOp(Op.I32_EQZ));
      return true;
    }
    if (zero.is(Op.I32_CONST, 0) && compare.is(Op.I32_NE) && isCondition(draft.get(place + 2))) {
      draft.replace(place, place + 2);
      return true;
    }
    return false;
  }

  private static boolean negated(Draft draft, int place) {
    Op opposite = Operators.opposite(draft.get(place).op());
    if (opposite == null || !draft.is(place + 1, Op.I32_EQZ)) {
      return false;
    }
    draft.replace(place, place + 2, draft.get(place).withOp(opposite));
    return true;
  }

  private static boolean negatedTwice(Draft draft, int place) {
    if (!draft.is(place, Op.I32_EQZ) || !draft.is(place + 1, Op.I32_EQZ)) {
      return false;
    }
    boolean isTruthValue = Operators.isTruthValue(draft.get(place - 1).op());
    if (!isTruthValue && !isCondition(draft.get(place + 2))) {
      return false;
    }
    draft.replace(place, place + 2);
    return true;
  }

  /** Does the instruction only ask whether what is on top of the stack is 0? */
  static boolean isCondition(Instr i) {
    return i.is(Op.BR_IF) || i.is(Op.IF) || i.is(Op.SELECT) || i.is(Op.I32_EQZ);
  }
}
