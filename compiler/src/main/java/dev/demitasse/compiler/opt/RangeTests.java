package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * Two tests at once.
 *
 * <pre>
 * x >= 0 & x < 13                =>   x <u 13
 * x < 3 | x > 8                  =>   x - 3 >u 5
 * x <u 13 & x == 8               =>   x == 8
 * x == 3 & x < 2                 =>   0
 * </pre>
 */
final class RangeTests {
  private final boolean isAnd;
  private final Value a;
  private final Value b;
  private final Cursor at;

  private RangeTests(Arith insn, Cursor at) {
    this.isAnd = insn.op() == Op.I32_AND;
    this.a = insn.operands().get(0).resolved();
    this.b = insn.operands().get(1).resolved();
    this.at = at;
  }

  /**
   * What computes the same; null if this is not "and" or "or" of two flags, or nothing simpler is
   * known.
   */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    boolean combines = insn.op() == Op.I32_AND || insn.op() == Op.I32_OR;
    if (!combines || !isTest(insn.operands().get(0)) || !isTest(insn.operands().get(1))) {
      return null;
    }
    return new RangeTests(insn, at).simplify();
  }

  private static boolean isTest(Value value) {
    return value.resolved().insn() instanceof Arith test
        && (IntegerOp.negated(test.op()) != null || IntegerOp.narrow(test.op()) == Op.I32_EQZ);
  }

  private @Nullable Value simplify() {
    Value implied = implied(a, b);
    if (implied == null) {
      implied = implied(b, a);
    }
    return implied == null ? interval() : implied;
  }

  /** What the answer is if knowing one of them decides the other. */
  private @Nullable Value implied(Value known, Value asked) {
    // "and" matters only where the known one holds, "or" only where it does not.
    Facts facts = new Facts(Facts.Known.nothing());
    facts.assume(known, isAnd);
    Boolean answer = facts.isTrue(asked);
    if (answer == null) {
      return null;
    }
    return answer == isAnd ? known : at.constant(Type.I32, isAnd ? 0 : 1);
  }

  /** A value, and between which numbers it lies if a test holds (or, for "or", does not). */
  private record Bounds(Value value, Range range) {}

  private @Nullable Value interval() {
    Bounds first = bounds(a);
    Bounds second = bounds(b);
    if (first == null || second == null || first.value() != second.value()) {
      return null;
    }
    Range range = first.range().and(second.range());
    Range all = Range.all(first.value().type());
    boolean isProper =
        range.min() > all.min() && range.max() < all.max() && range.min() < range.max();
    return isProper ? test(first.value(), range) : null;
  }

  private Value test(Value value, Range range) {
    Type type = value.type();
    Value offset =
        range.min() == 0
            ? value
            : at.emit(IntegerOp.of(Op.I32_ADD, type), value, at.constant(type, -range.min()));
    Op op = IntegerOp.of(isAnd ? Op.I32_LE_U : Op.I32_GT_U, type);
    return at.emit(op, offset, at.constant(type, range.max() - range.min()));
  }

  private @Nullable Bounds bounds(Value test) {
    Arith arith = (Arith) test.insn();
    Op op = isAnd ? arith.op() : IntegerOp.negated(arith.op());
    if (op == null || arith.operands().size() < 2) {
      return null;
    }
    Value x = arith.operands().get(0).resolved();
    Const limit = Constants.of(arith.operands().get(1));
    return switch (IntegerOp.narrow(op)) {
      case I32_LT_S, I32_LE_S, I32_GT_S, I32_GE_S ->
          limit == null
              ? null
              : new Bounds(x, Range.all(x.type()).where(IntegerOp.narrow(op), limit.bits()));
      default -> null;
    };
  }
}
