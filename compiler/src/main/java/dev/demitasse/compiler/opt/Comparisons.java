package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/**
 * Comparisons of two integers.
 *
 * <pre>
 * c < x                           =>   x > c
 * x == 0, x <u 1                  =>   eqz x
 * x == x, x <u 0, byte <u 256     =>   1, 0, 1
 * x + c == d, x ^ c == d          =>   x == d - c, x == c ^ d
 * x - y == 0, x ^ y == 0          =>   x == y
 * flag == 1, flag != 0            =>   flag
 * (c ? 3 : 4) == 3                =>   c
 * (x <u 9 ? x : 9) == 5           =>   x == 5
 * </pre>
 */
final class Comparisons {
  private final Op narrow;
  private final Type type;
  private final Value x;
  private final Value y;
  private final @Nullable Const constant;
  private final Arith insn;
  private final Cursor at;

  private Comparisons(Arith insn, Cursor at) {
    this.insn = insn;
    this.narrow = IntegerOp.narrow(insn.op());
    this.x = insn.operands().get(0).resolved();
    this.y = insn.operands().get(1).resolved();
    this.type = x.type();
    this.constant = Constants.of(y);
    this.at = at;
  }

  /**
   * What computes the same; null if this is not a comparison of two integers, or nothing simpler is
   * known.
   */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    return IntegerOp.mirrored(insn.op()) == null ? null : new Comparisons(insn, at).simplify();
  }

  private @Nullable Value simplify() {
    if (Constants.is(x) && !Constants.is(y)) {
      return at.emit(IntegerOp.mirrored(insn.op()), y, x);
    }
    if (Constants.same(x, y)) {
      return at.constant(Type.I32, isTrueOfEquals() ? 1 : 0);
    }
    if (constant == null) {
      return null;
    }
    Value known = byRange();
    if (known == null) {
      known = withZero();
    }
    if (known == null && (narrow == Op.I32_EQ || narrow == Op.I32_NE)) {
      known = equality();
    }
    return known == null ? Selects.compare(insn, at) : known;
  }

  private boolean isTrueOfEquals() {
    return switch (narrow) {
      case I32_EQ, I32_LE_S, I32_LE_U, I32_GE_S, I32_GE_U -> true;
      default -> false;
    };
  }

  /** Is the answer the same for the least and the greatest that x can be? */
  private @Nullable Value byRange() {
    long max = UnsignedRange.max(x);
    long signedMax = type == Type.I32 ? Integer.MAX_VALUE : Long.MAX_VALUE;
    boolean neverNegative = max >= 0 && max <= signedMax;
    boolean isSigned = isSigned();
    if (narrow == Op.I32_EQ || narrow == Op.I32_NE) {
      boolean apart = Long.compareUnsigned(unsignedConstant(), max) > 0;
      return apart ? at.constant(Type.I32, narrow == Op.I32_NE ? 1 : 0) : null;
    }
    long low = isSigned && !neverNegative ? -signedMax - 1 : 0;
    long high = isSigned && !neverNegative ? signedMax : max;
    long atLow = compare(low);
    return atLow == compare(high) ? at.constant(Type.I32, atLow) : null;
  }

  private boolean isSigned() {
    return switch (narrow) {
      case I32_LT_S, I32_GT_S, I32_LE_S, I32_GE_S -> true;
      default -> false;
    };
  }

  private long compare(long bits) {
    return Arithmetic.apply(insn.op(), Arithmetic.normalised(type, bits), constant.bits());
  }

  private long unsignedConstant() {
    return type == Type.I32 ? Integer.toUnsignedLong(constant.asInt()) : constant.bits();
  }

  private @Nullable Value withZero() {
    boolean zero = constant.bits() == 0;
    boolean one = constant.bits() == 1;
    return switch (narrow) {
      case I32_EQ -> zero ? emit(Op.I32_EQZ, x) : null;
      case I32_LT_U -> one ? emit(Op.I32_EQZ, x) : null;
      case I32_LE_U -> zero ? emit(Op.I32_EQZ, x) : null;
      case I32_GE_U -> one ? emit(Op.I32_NE, x, at.constant(type, 0)) : null;
      case I32_GT_U -> zero ? emit(Op.I32_NE, x, y) : null;
      case I32_NE -> zero ? notZero() : null;
      default -> null;
    };
  }

  private @Nullable Value notZero() {
    if (UnsignedRange.isBoolean(x)) {
      return x;
    }
    Value apart = difference(x);
    return apart == null ? null : apart;
  }

  /** x - y != 0, x ^ y != 0 => x != y. */
  private @Nullable Value difference(Value value) {
    Arith of = differenceOf(value);
    return of == null ? null : emit(Op.I32_NE, of.operands().get(0), of.operands().get(1));
  }

  /** The subtraction or exclusive or that is zero exactly if its operands are equal. */
  static @Nullable Arith differenceOf(Value value) {
    Arith difference = IntegerOp.match(value, Op.I32_SUB);
    return difference == null ? IntegerOp.match(value, Op.I32_XOR) : difference;
  }

  private @Nullable Value equality() {
    if (constant.bits() == 1 && UnsignedRange.isBoolean(x)) {
      return narrow == Op.I32_EQ ? x : emit(Op.I32_EQZ, x);
    }
    if (!(x.insn() instanceof Arith inner) || inner.operands().size() < 2) {
      return null;
    }
    Value a = inner.operands().get(0);
    Value b = inner.operands().get(1);
    Const c = Constants.of(b);
    return switch (IntegerOp.narrow(inner.op())) {
      case I32_ADD -> c == null ? null : moved(a, constant.bits() - c.bits());
      case I32_XOR -> c == null ? null : moved(a, constant.bits() ^ c.bits());
      case I32_SUB ->
          Constants.of(a) == null ? null : moved(b, Constants.of(a).bits() - constant.bits());
      case SELECT -> clamped(inner);
      default -> null;
    };
  }

  private Value moved(Value operand, long number) {
    return at.emit(insn.op(), operand, at.constant(type, number));
  }

  private @Nullable Value clamped(Arith select) {
    Value kept = Selects.clamped(select, constant.bits());
    return kept == null ? null : at.emit(insn.op(), kept, y);
  }

  private Value emit(Op op, Value... operands) {
    return at.emit(IntegerOp.of(op, type), operands);
  }
}
