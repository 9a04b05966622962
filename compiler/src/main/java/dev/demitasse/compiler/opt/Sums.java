package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * What is known of a value and a constant added to it, where the sum is not too large for the type.
 *
 * <pre>
 * 0 &lt;= n                   says   n - 1 &lt; n
 * i &lt; n                    says   i + 1 &lt;= n
 * </pre>
 *
 * @param value what is added to
 * @param constant what is added
 */
record Sums(Value value, long constant) {
  /** The value as such a sum; null if it is none. */
  static @Nullable Sums of(Value sum) {
    Arith add = IntegerOp.match(sum, Op.I32_ADD);
    Const constant = add == null ? null : Constants.of(add.operands().get(1));
    return constant == null ? null : new Sums(add.operands().get(0).resolved(), constant.bits());
  }

  /** Between which numbers it lies. */
  Range range(Facts facts) {
    return facts.range(value).plus(new Range(constant, constant), Range.all(value.type()));
  }

  /** Does the comparison of the sum with a value hold? Null if that is not known. */
  @Nullable
  Boolean compare(Op comparison, Value other, Facts facts) {
    Op narrow = IntegerOp.narrow(comparison);
    if (narrow.text().endsWith("_u")) {
      return null;
    } else if (other.resolved() == value && isExact(facts)) {
      return Arithmetic.apply(narrow, Long.signum(constant), 0) != 0;
    }
    boolean isLess =
        constant == 1
            && Boolean.TRUE.equals(
                facts.answer(Arith.of(IntegerOp.of(Op.I32_LT_S, value.type()), value, other)));
    return isLess && (narrow == Op.I32_LE_S || narrow == Op.I32_GT_S)
        ? Boolean.valueOf(narrow == Op.I32_LE_S)
        : null;
  }

  private boolean isExact(Facts facts) {
    Range range = facts.range(value);
    Range all = Range.all(value.type());
    return constant < 0 ? range.min() >= all.min() - constant : range.max() <= all.max() - constant;
  }
}
