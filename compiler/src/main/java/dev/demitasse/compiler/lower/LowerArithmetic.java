package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** Java's operations that Wasm does not have. */
final class LowerArithmetic {
  private final LowerFunction out;

  LowerArithmetic(LowerFunction out) {
    this.out = out;
  }

  Value lower(Insn.Arith arith) {
    List<Value> operands = arith.operands().stream().map(out::value).toList();
    Value a = operands.get(0);
    Value b = operands.size() > 1 ? operands.get(1) : a;
    return switch (arith.op()) {
      case REF_EQ -> out.arith(Op.I32_EQ, a, b);
      case REF_TO_ADDRESS, ADDRESS_TO_REF -> a;
      case JAVA_IDIV -> divideInts(a, b);
      case JAVA_LDIV -> divideLongs(a, b);
      case JAVA_LCMP -> difference(Op.I64_GT_S, Op.I64_LT_S, a, b);
      case JAVA_FCMPL -> lessIfNaN(Op.F32_GT, Op.F32_GE, a, b);
      case JAVA_FCMPG -> greaterIfNaN(Op.F32_LT, Op.F32_LE, a, b);
      case JAVA_DCMPL -> lessIfNaN(Op.F64_GT, Op.F64_GE, a, b);
      case JAVA_DCMPG -> greaterIfNaN(Op.F64_LT, Op.F64_LE, a, b);
      default ->
          out.add(new Insn.Arith(arith.op(), LowerFunction.lowered(arith.result()), operands));
    };
  }

  /**
   * Only MIN / -1 overflows; as longs it does not, and the low half of the quotient is Java's
   * answer.
   */
  private Value divideInts(Value a, Value b) {
    if (isHarmless(b, Type.I32)) {
      return out.arith(Op.I32_DIV_S, a, b);
    }
    Value quotient =
        out.arith(
            Op.I64_DIV_S, out.arith(Op.I64_EXTEND_I32_S, a), out.arith(Op.I64_EXTEND_I32_S, b));
    return out.arith(Op.I32_WRAP_I64, quotient);
  }

  /** {@code b == -1 ? -a : a / (b == -1 ? 1 : b)}: the division is always safe. */
  private Value divideLongs(Value a, Value b) {
    if (isHarmless(b, Type.I64)) {
      return out.arith(Op.I64_DIV_S, a, b);
    }
    Value minusOne = out.arith(Op.I64_EQ, b, out.add(Insn.Const.ofLong(-1)));
    Value divisor = select(out.add(Insn.Const.ofLong(1)), b, minusOne);
    Value negated = out.arith(Op.I64_SUB, out.add(Insn.Const.ofLong(0)), a);
    return select(negated, out.arith(Op.I64_DIV_S, a, divisor), minusOne);
  }

  private Value select(Value ifTrue, Value ifFalse, Value condition) {
    return out.add(Insn.Arith.select(ifTrue, ifFalse, condition));
  }

  private static boolean isHarmless(Value divisor, Type type) {
    return divisor.insn() instanceof Insn.Const c
        && c.type() == type
        && c.bits() != 0
        && c.bits() != -1;
  }

  private Value difference(Op plus, Op minus, Value a, Value b) {
    return out.arith(Op.I32_SUB, out.arith(plus, a, b), out.arith(minus, a, b));
  }

  /** {@code (a > b) + (a >= b) - 1}: NaN fails both. */
  private Value lessIfNaN(Op greater, Op greaterOrEqual, Value a, Value b) {
    Value sum = out.arith(Op.I32_ADD, out.arith(greater, a, b), out.arith(greaterOrEqual, a, b));
    return out.arith(Op.I32_SUB, sum, out.constant(1));
  }

  /** {@code 1 - (a < b) - (a <= b)}: NaN fails both. */
  private Value greaterIfNaN(Op less, Op lessOrEqual, Value a, Value b) {
    Value sum = out.arith(Op.I32_ADD, out.arith(less, a, b), out.arith(lessOrEqual, a, b));
    return out.arith(Op.I32_SUB, out.constant(1), sum);
  }
}
