package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Between which numbers an integer lies, both included, as signed numbers.
 *
 * @param min the least; above {@code max} if the place is never reached
 */
record Range(long min, long max) {
  /** How many instructions back the question goes. */
  private static final int DEPTH = 4;

  /** Sums of numbers below it are exact. */
  private static final long SMALL = 1L << 40;

  private static final Range INTS = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final Range LONGS = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Of every value of the type. */
  static Range all(Type type) {
    return type == Type.I64 ? LONGS : INTS;
  }

  /** What the computation of the value alone shows. */
  static Range of(Value value) {
    return of(value, DEPTH);
  }

  /** Of the value with its sign turned over, so that the order is the one without sign. */
  static Range ofUnsigned(Value value) {
    Const c = Constants.of(value);
    Type type = value.type();
    return c == null
        ? new Range(turned(type, 0), turned(type, UnsignedRange.max(value)))
        : new Range(turned(type, c.bits()), turned(type, c.bits()));
  }

  /** A number with its sign turned over. */
  static long turned(Type type, long number) {
    return Arithmetic.normalised(type, number ^ all(type).min());
  }

  /**
   * The comparison (an i32 name) that says of numbers with their sign turned over what this one
   * says; null if none.
   */
  static @Nullable Op signedTwin(Op comparison) {
    return switch (comparison) {
      case I32_EQ, I32_NE -> comparison;
      case I32_LT_U -> Op.I32_LT_S;
      case I32_LE_U -> Op.I32_LE_S;
      case I32_GT_U -> Op.I32_GT_S;
      case I32_GE_U -> Op.I32_GE_S;
      default -> null;
    };
  }

  private static Range of(Value value, int depth) {
    Const c = Constants.of(value);
    if (c != null) {
      return new Range(c.bits(), c.bits());
    }
    Range all = all(value.type());
    long max = UnsignedRange.max(value);
    Range bounded = max >= 0 && max <= all.max() ? new Range(0, max) : all;
    return depth == 0 || !(value.resolved().insn() instanceof Arith arith)
        ? bounded
        : bounded.and(of(arith, all, depth - 1));
  }

  private static Range of(Arith arith, Range all, int depth) {
    List<Value> in = arith.operands();
    return switch (IntegerOp.narrow(arith.op())) {
      case I32_ADD -> of(in.get(0), depth).plus(of(in.get(1), depth), all);
      case SELECT -> of(in.get(0), depth).or(of(in.get(1), depth));
      default -> all;
    };
  }

  /** Of the sums, if none of them is too large. */
  Range plus(Range other, Range all) {
    boolean areSmall = isSmall() && other.isSmall();
    Range sum = areSmall ? new Range(min + other.min, max + other.max) : all;
    return sum.min >= all.min && sum.max <= all.max ? sum : all;
  }

  private boolean isSmall() {
    return min > -SMALL && max < SMALL;
  }

  /** What is in both. */
  Range and(Range other) {
    return new Range(Math.max(min, other.min), Math.min(max, other.max));
  }

  /** What is in one of both, and all between. */
  Range or(Range other) {
    return new Range(Math.min(min, other.min), Math.max(max, other.max));
  }

  /** Without one number, if it is at an end. */
  Range without(long number) {
    if (number == min && min < Long.MAX_VALUE) {
      return new Range(min + 1, max);
    }
    return number == max && max > Long.MIN_VALUE ? new Range(min, max - 1) : this;
  }

  boolean contains(long number) {
    return min <= number && number <= max;
  }

  /** Of what is in this range, what the comparison (an i32 name) with the constant leaves. */
  Range where(Op comparison, long constant) {
    return switch (comparison) {
      case I32_EQ -> and(new Range(constant, constant));
      case I32_NE -> without(constant);
      case I32_LT_S -> constant == Long.MIN_VALUE ? new Range(0, -1) : upTo(constant - 1);
      case I32_LE_S -> upTo(constant);
      case I32_GT_S -> constant == Long.MAX_VALUE ? new Range(0, -1) : from(constant + 1);
      case I32_GE_S -> from(constant);
      case I32_LT_U -> constant > 0 ? and(new Range(0, constant - 1)) : this;
      case I32_LE_U -> constant >= 0 ? and(new Range(0, constant)) : this;
      case I32_GT_U -> min >= 0 && constant >= 0 && constant < max ? from(constant + 1) : this;
      case I32_GE_U -> min >= 0 && constant >= 0 ? from(constant) : this;
      default -> this;
    };
  }

  private Range upTo(long number) {
    return new Range(min, Math.min(max, number));
  }

  private Range from(long number) {
    return new Range(Math.max(min, number), max);
  }

  /**
   * Does the comparison of something in this range with something in the other have one answer
   * only?
   */
  @Nullable
  Boolean compare(Op comparison, Range other) {
    boolean isSigned = comparison.text().endsWith("_s");
    boolean isEquality = comparison.text().endsWith("eq") || comparison.text().endsWith("ne");
    if (min > max || other.min > other.max) {
      return null;
    }
    if (isEquality) {
      boolean apart = max < other.min || other.max < min;
      return apart ? Boolean.valueOf(comparison.text().endsWith("ne")) : null;
    }
    if (!isSigned && (min < 0 || other.min < 0)) {
      return null;
    }
    // A comparison is monotonic in both operands, so the answers at the outermost pairs decide.
    long first = Arithmetic.apply(comparison, min, other.max);
    long second = Arithmetic.apply(comparison, max, other.min);
    return first == second ? Boolean.valueOf(first != 0) : null;
  }
}
