package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Address;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Integer arithmetic.
 *
 * <pre>
 * x + 0, x * 1, x | 0, x & x, x << 0 ...   =>   x
 * x - x, x ^ x, x * 0, x & 0               =>   0
 * (x + c) + d                              =>   x + (c + d)       the same for & | ^ and shifts
 * x - c                                    =>   x + -c
 * x * 2^n, x /u 2^n, x %u 2^n              =>   x << n, x >>>  n, x & 2^n - 1
 * c + x                                    =>   x + c
 * java x / c                               =>   div_s x c         c neither 0 nor -1
 * </pre>
 */
final class Algebra {
  private final Arith insn;
  private final Type type;
  private final Value x;
  private final Value y;
  private final @Nullable Const constant;
  private final Cursor at;

  private Algebra(Arith insn, Cursor at) {
    this.insn = insn;
    this.type = insn.result();
    this.x = insn.operands().get(0);
    this.y = insn.operands().get(1);
    this.constant = Constants.of(y);
    this.at = at;
  }

  /** What computes the same as this operation on two integers; null if nothing simpler is known. */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    boolean integers = insn.operands().size() == 2 && Constants.isInteger(insn.result());
    return integers ? new Algebra(insn, at).simplify() : null;
  }

  private @Nullable Value simplify() {
    if (IntegerOp.isCommutative(insn.op()) && Constants.is(x) && !Constants.is(y)) {
      return at.emit(insn.op(), y, x);
    }
    return switch (IntegerOp.narrow(insn.op())) {
      case I32_ADD -> add();
      case I32_SUB -> subtract();
      case I32_MUL -> multiply();
      case I32_AND -> and();
      case I32_OR -> or();
      case I32_XOR -> xor();
      case I32_SHL, I32_SHR_S, I32_SHR_U -> shift();
      case I32_DIV_S, JAVA_IDIV, JAVA_LDIV -> divide();
      case I32_DIV_U -> divideUnsigned();
      case I32_REM_S -> isOne() || is(-1) ? zero() : null;
      case I32_REM_U -> isPowerOfTwo() ? emit(Op.I32_AND, x, number(constant.bits() - 1)) : null;
      default -> null;
    };
  }

  private @Nullable Value add() {
    if (is(0)) {
      return x;
    }
    if (constant != null && x.resolved().insn() instanceof Address a) {
      return at.emit(new Address(a.datum(), a.offset() + constant.asInt()));
    }
    Arith negative = IntegerOp.match(y, Op.I32_SUB);
    if (negative != null && Constants.is(negative.operands().get(0), 0)) {
      return emit(Op.I32_SUB, x, negative.operands().get(1));
    }
    Arith left = IntegerOp.match(x, Op.I32_SUB);
    if (left != null && Constants.is(left.operands().get(0), 0)) {
      return emit(Op.I32_SUB, y, left.operands().get(1));
    }
    Const minuend = left == null ? null : Constants.of(left.operands().get(0));
    if (minuend != null && constant != null) {
      return emit(Op.I32_SUB, number(minuend.bits() + constant.bits()), left.operands().get(1));
    }
    return chained();
  }

  private @Nullable Value subtract() {
    if (constant != null) {
      return emit(Op.I32_ADD, x, number(-constant.bits()));
    }
    if (Constants.same(x, y)) {
      return zero();
    }
    if (x.resolved().insn() instanceof Address a
        && y.resolved().insn() instanceof Address b
        && a.datum().equals(b.datum())) {
      return number((long) a.offset() - b.offset());
    }
    Arith negative = IntegerOp.match(y, Op.I32_SUB);
    if (negative != null && Constants.is(negative.operands().get(0), 0)) {
      return emit(Op.I32_ADD, x, negative.operands().get(1));
    }
    return subtractOfSum();
  }

  private @Nullable Value subtractOfSum() {
    Arith sum = IntegerOp.match(x, Op.I32_ADD);
    if (sum != null && Constants.same(sum.operands().get(0), y)) {
      return sum.operands().get(1);
    }
    if (sum != null && Constants.same(sum.operands().get(1), y)) {
      return sum.operands().get(0);
    }
    Arith taken = IntegerOp.match(y, Op.I32_ADD);
    Const c = taken == null ? null : Constants.of(taken.operands().get(1));
    if (c == null) {
      return null;
    }
    return Constants.same(taken.operands().get(0), x)
        ? number(-c.bits())
        : emit(Op.I32_ADD, emit(Op.I32_SUB, x, taken.operands().get(0)), number(-c.bits()));
  }

  private @Nullable Value multiply() {
    if (is(0)) {
      return zero();
    }
    if (isOne()) {
      return x;
    }
    if (is(-1)) {
      return emit(Op.I32_SUB, zero(), x);
    }
    return isPowerOfTwo() ? emit(Op.I32_SHL, x, number(exponent())) : chained();
  }

  private @Nullable Value and() {
    if (is(0)) {
      return zero();
    }
    if (is(-1) || Constants.same(x, y) || (constant != null && isMaskOfAll())) {
      return x;
    }
    Arith extended = constant == null ? null : extensionThatIsMasked();
    return extended == null ? chained() : emit(Op.I32_AND, extended.operands().get(0), y);
  }

  /** Are all bits that x may have set in the constant? */
  private boolean isMaskOfAll() {
    long max = UnsignedRange.max(x);
    long allBits = max == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(max);
    return (allBits & ~constant.bits()) == 0;
  }

  private @Nullable Arith extensionThatIsMasked() {
    if (constant.bits() < 0) {
      return null;
    }
    Arith byByte = constant.bits() <= 0xFF ? IntegerOp.match(x, Op.I32_EXTEND8_S) : null;
    return byByte == null && constant.bits() <= 0xFFFF
        ? IntegerOp.match(x, Op.I32_EXTEND16_S)
        : byByte;
  }

  private @Nullable Value or() {
    if (is(0) || Constants.same(x, y)) {
      return x;
    }
    return is(-1) ? number(-1) : chained();
  }

  private @Nullable Value xor() {
    if (is(0)) {
      return x;
    }
    return Constants.same(x, y) ? zero() : chained();
  }

  private @Nullable Value shift() {
    int mask = IntegerOp.bits(type) - 1;
    if (constant == null) {
      Arith masked = IntegerOp.match(y, Op.I32_AND);
      Const kept = masked == null ? null : Constants.of(masked.operands().get(1));
      boolean vain = kept != null && (kept.bits() & mask) == mask;
      return vain ? at.emit(insn.op(), x, masked.operands().get(0)) : null;
    }
    long count = constant.bits() & mask;
    if (count == 0) {
      return x;
    }
    if (count != constant.bits()) {
      return at.emit(insn.op(), x, number(count));
    }
    Arith inner = IntegerOp.match(x, IntegerOp.narrow(insn.op()));
    Const first = inner == null ? null : Constants.of(inner.operands().get(1));
    boolean joins = first != null && first.bits() >= 0 && first.bits() + count <= mask;
    return joins ? at.emit(insn.op(), inner.operands().get(0), number(first.bits() + count)) : null;
  }

  private @Nullable Value divide() {
    if (isOne()) {
      return x;
    }
    boolean java = insn.op().isJava();
    if (java && is(-1)) {
      return emit(Op.I32_SUB, zero(), x);
    }
    return java && constant != null && !is(0) ? emit(Op.I32_DIV_S, x, y) : null;
  }

  private @Nullable Value divideUnsigned() {
    if (isOne()) {
      return x;
    }
    return isPowerOfTwo() ? emit(Op.I32_SHR_U, x, number(exponent())) : null;
  }

  /**
   * (x op c) op d => x op (c op d), for the operations where the place of the brackets does not
   * matter.
   */
  private @Nullable Value chained() {
    Arith inner = constant == null ? null : IntegerOp.match(x, IntegerOp.narrow(insn.op()));
    Value c = inner == null ? null : inner.operands().get(1);
    if (c == null || Constants.of(c) == null) {
      return null;
    }
    Insn folded = Folding.evaluate(new Arith(insn.op(), type, List.of(c, y)));
    return folded == null ? null : at.emit(insn.op(), inner.operands().get(0), at.emit(folded));
  }

  private boolean is(long number) {
    return constant != null && constant.bits() == number;
  }

  private boolean isOne() {
    return is(1);
  }

  private boolean isPowerOfTwo() {
    return constant != null && Long.bitCount(unsignedConstant()) == 1;
  }

  private int exponent() {
    return Long.numberOfTrailingZeros(unsignedConstant());
  }

  private long unsignedConstant() {
    return type == Type.I32 ? Integer.toUnsignedLong(constant.asInt()) : constant.bits();
  }

  private Value emit(Op narrow, Value... operands) {
    return at.emit(IntegerOp.of(narrow, type), operands);
  }

  private Value number(long value) {
    return at.constant(type, value);
  }

  private Value zero() {
    return number(0);
  }
}
