package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Choices between two values.
 *
 * <pre>
 * 1 ? x : y, c ? x : x         =>   x
 * c ? 1 : 0, c ? 0 : 1         =>   c, eqz c           for a c that is 0 or 1
 * c ? 1 : d, c ? d : 0         =>   c | d, c & d          for flags
 * eqz c ? x : y                =>   c ? y : x
 * x == k ? k : x               =>   x
 * op(c ? 3 : 4, 5)             =>   c ? op(3, 5) : op(4, 5)     for comparisons
 * </pre>
 */
final class Selects {
  private final Value ifTrue;
  private final Value ifFalse;
  private final Value condition;
  private final Cursor at;

  private Selects(List<Value> operands, Cursor at) {
    this.ifTrue = operands.get(0).resolved();
    this.ifFalse = operands.get(1).resolved();
    this.condition = operands.get(2).resolved();
    this.at = at;
  }

  /** What computes the same; null if this is not a choice, or nothing simpler is known. */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    return insn.op() == Op.SELECT ? new Selects(insn.operands(), at).simplify() : null;
  }

  private @Nullable Value simplify() {
    Const known = Constants.of(condition);
    if (known != null) {
      return known.bits() == 0 ? ifFalse : ifTrue;
    }
    if (Constants.same(ifTrue, ifFalse)) {
      return ifTrue;
    }
    if (isFlag(1, 0)) {
      return truth(condition, at);
    }
    if (isFlag(0, 1)) {
      return at.emit(Op.I32_EQZ, condition);
    }
    Value flags = ofFlags();
    if (flags != null) {
      return flags;
    }
    Value other = Conditions.stripped(condition);
    if (other != null) {
      return at.emit(Arith.select(ifTrue, ifFalse, other));
    }
    Value opposite = Conditions.negated(condition);
    return opposite == null ? ofEqual() : at.emit(Arith.select(ifFalse, ifTrue, opposite));
  }

  private boolean isFlag(long whenTrue, long whenFalse) {
    return ifTrue.type() == Type.I32
        && Constants.is(ifTrue, whenTrue)
        && Constants.is(ifFalse, whenFalse);
  }

  /** Of flags a choice with a constant is "and" or "or". */
  private @Nullable Value ofFlags() {
    if (!UnsignedRange.isBoolean(condition) || ifTrue.type() != Type.I32) {
      return null;
    }
    if (Constants.is(ifTrue, 1) && UnsignedRange.isBoolean(ifFalse)) {
      return at.emit(Op.I32_OR, condition, ifFalse);
    }
    if (Constants.is(ifFalse, 0) && UnsignedRange.isBoolean(ifTrue)) {
      return at.emit(Op.I32_AND, condition, ifTrue);
    }
    if (Constants.is(ifFalse, 1) && UnsignedRange.isBoolean(ifTrue)) {
      return at.emit(Op.I32_OR, at.emit(Op.I32_EQZ, condition), ifTrue);
    }
    return Constants.is(ifTrue, 0) && UnsignedRange.isBoolean(ifFalse)
        ? at.emit(Op.I32_AND, at.emit(Op.I32_EQZ, condition), ifFalse)
        : null;
  }

  private @Nullable Value ofEqual() {
    Arith equal = IntegerOp.match(condition, Op.I32_EQ);
    if (equal != null && isPair(equal.operands())) {
      return ifFalse;
    }
    Arith apart = IntegerOp.match(condition, Op.I32_NE);
    return apart != null && isPair(apart.operands()) ? ifTrue : null;
  }

  private boolean isPair(List<Value> operands) {
    Value a = operands.get(0);
    Value b = operands.get(1);
    return (Constants.same(a, ifTrue) && Constants.same(b, ifFalse))
        || (Constants.same(b, ifTrue) && Constants.same(a, ifFalse));
  }

  /**
   * What the choice is compared with this number instead: the x of {@code x <u 9 ? x : 9}, if the
   * number is below 9. Null if the choice is no such clamp.
   */
  static @Nullable Value clamped(Arith select, long number) {
    if (!(select.operands().get(2).resolved().insn() instanceof Arith test)
        || test.operands().size() < 2) {
      return null;
    }
    Op op = IntegerOp.narrow(test.op());
    boolean isInverse = op == Op.I32_GE_U;
    Value kept = select.operands().get(isInverse ? 1 : 0).resolved();
    Const other = Constants.of(select.operands().get(isInverse ? 0 : 1));
    Const limit = Constants.of(test.operands().get(1));
    boolean fits =
        (isInverse || op == Op.I32_LT_U)
            && other != null
            && limit != null
            && other.bits() != number
            && Constants.same(kept, test.operands().get(0))
            && Long.compareUnsigned(number, limit.bits()) < 0;
    return fits ? kept : null;
  }

  /** The condition as 0 or 1. */
  static Value truth(Value condition, Cursor at) {
    return UnsignedRange.isBoolean(condition)
        ? condition
        : at.emit(Op.I32_NE, condition, at.constant(Type.I32, 0));
  }

  /** A comparison, or eqz, of a choice between two constants with a constant. */
  static @Nullable Value compare(Arith insn, Cursor at) {
    Arith select = IntegerOp.match(insn.operands().get(0), Op.SELECT);
    if (select == null) {
      return null;
    }
    Const first = Folding.evaluate(with(insn, select.operands().get(0)));
    Const second = Folding.evaluate(with(insn, select.operands().get(1)));
    if (first == null || second == null) {
      return null;
    }
    return at.emit(Arith.select(at.emit(first), at.emit(second), select.operands().get(2)));
  }

  private static Arith with(Arith insn, Value first) {
    return (Arith) insn.map(v -> v == insn.operands().get(0) ? first : v);
  }
}
