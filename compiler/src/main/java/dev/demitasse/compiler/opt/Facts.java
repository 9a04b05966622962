package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.InstanceOf;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the branches taken and the checks passed on every path to a place say about values there.
 */
final class Facts {
  /** Of so many places one within the other; what was known before is forgotten. */
  private static final int MAX_DEPTH = 200;

  /**
   * So many choices are looked into for one question: each asks for what two values and the
   * condition are made of, and those may be choices too.
   */
  private static final int MAX_CHOICES = 16;

  private final @Nullable Facts outer;
  private final Known known;
  private final int depth;

  /** Within a choice, how many others may still be looked into. */
  private final @Nullable AtomicInteger choices;

  private final List<KnownOrder> orders = new ArrayList<>();
  private final Map<Value, Range> ranges = new HashMap<>();

  /** As the values are ordered without sign: ranges of what they are with the sign turned over. */
  private final Map<Value, Range> unsigned = new HashMap<>();

  private final Map<Value, Boolean> nulls = new HashMap<>();

  /** Conditions added here. */
  private final Map<Value, Boolean> assumed = new HashMap<>();

  /**
   * What holds in the whole function.
   *
   * @param ranges of the values asked for so far, by what computes them
   * @param unsigned the same, with their signs turned over
   */
  record Known(
      NonNull nonNull,
      Inductions inductions,
      Map<Value, Range> ranges,
      Map<Value, Range> unsigned) {
    Known(NonNull nonNull, Inductions inductions) {
      this(nonNull, inductions, new HashMap<>(), new HashMap<>());
    }

    static Known nothing() {
      return new Known(NonNull.none(), Inductions.none());
    }
  }

  /** At a place where nothing but that is known. */
  Facts(Known known) {
    this(known, null, null);
  }

  private Facts(Known known, @Nullable Facts outer, @Nullable AtomicInteger choices) {
    this.known = known;
    this.outer = outer;
    this.depth = outer == null ? 0 : outer.depth + 1;
    this.choices = choices;
  }

  /** The same and what is added to it, without adding it here, where nothing is added any more. */
  Facts more() {
    return more(choices);
  }

  private Facts more(@Nullable AtomicInteger within) {
    Facts last = isEmpty() ? outer : this;
    return new Facts(known, depth < MAX_DEPTH ? last : null, within);
  }

  private boolean isEmpty() {
    return orders.isEmpty() && ranges.isEmpty() && unsigned.isEmpty() && nulls.isEmpty();
  }

  /** Adds that the check did not throw. */
  void passed(Check check) {
    List<Value> in = check.operands();
    switch (check.guard()) {
      case NULL -> nulls.put(in.get(0).resolved(), false);
      case INDEX, CHAR_INDEX, BYTE_INDEX, LATIN1 ->
          assume(Arith.of(Op.I32_LT_U, in.get(0).resolved(), in.get(1).resolved()), true);
      case INT_DIVISOR, LONG_DIVISOR -> narrow(in.get(0), Op.I32_NE, 0);
      case ARRAY_LENGTH -> narrow(in.get(0), Op.I32_GE_S, 0);
      case CAST, MEMORY -> assume(in.get(0), true);
    }
  }

  /** Adds that an int is this number. */
  void assumeEqual(Value value, int number) {
    narrow(value, Op.I32_EQ, number);
  }

  /** Adds that a condition is not zero, or is. */
  void assume(Value condition, boolean truth) {
    Value value = condition.resolved();
    if (Boolean.valueOf(truth).equals(assumed.put(value, truth))) {
      return; // operands may be shared, and each of their ways be followed
    }
    boolean isFlag = UnsignedRange.isBoolean(value);
    if (!truth || isFlag) {
      narrow(value, Op.I32_EQ, truth ? 1 : 0);
    } else {
      narrow(value, Op.I32_NE, 0);
    }
    if (value.insn() != null) {
      assume(value.insn().map(Value::resolved), truth);
    }
  }

  private void assume(Insn insn, boolean truth) {
    if (insn instanceof InstanceOf test && truth) {
      nulls.put(test.object(), false);
    }
    if (!(insn instanceof Arith arith)) {
      return;
    }
    Value x = arith.operands().get(0);
    switch (arith.op()) {
      case REF_EQ -> assumeSame(x, arith.operands().get(1), truth);
      case I32_EQZ -> assume(x, !truth);
      case I64_EQZ -> narrow(x, truth ? Op.I32_EQ : Op.I32_NE, 0);
      case I32_AND, I32_OR -> assumeBoth(arith, truth);
      default -> assumeOrder(arith, truth);
    }
  }

  private void assumeSame(Value x, Value y, boolean truth) {
    if (Constants.isNull(y)) {
      nulls.put(x, truth);
    } else if (truth && isNonNull(y)) {
      nulls.put(x, false);
    }
  }

  /** a & b not zero: neither is. a | b zero: both are. */
  private void assumeBoth(Arith arith, boolean truth) {
    if (truth == (arith.op() == Op.I32_AND)) {
      arith.operands().forEach(v -> assume(v, truth));
    }
  }

  private void assumeOrder(Arith arith, boolean truth) {
    Op opposite = IntegerOp.negated(arith.op());
    if (opposite == null) {
      return;
    }
    Op holds = truth ? arith.op() : opposite;
    Value x = arith.operands().get(0);
    Value y = arith.operands().get(1);
    orders.add(new KnownOrder(IntegerOp.narrow(holds), x, y));
    narrowBy(holds, x, y);
    narrowBy(IntegerOp.mirrored(holds), y, x);
  }

  private void narrowBy(Op op, Value x, Value y) {
    Op narrow = IntegerOp.narrow(op);
    Range bound = range(y);
    boolean isLower = narrow == Op.I32_GT_S || narrow == Op.I32_GE_S;
    boolean isUpper = narrow == Op.I32_LT_S || narrow == Op.I32_LE_S;
    boolean isBelow = bound.min() >= 0 && (narrow == Op.I32_LT_U || narrow == Op.I32_LE_U);
    if (bound.min() == bound.max() || isLower) {
      narrow(x, narrow, bound.min());
    } else if (isUpper || isBelow) {
      narrow(x, narrow, bound.max());
    }
  }

  private void narrow(Value value, Op comparison, long constant) {
    Value key = value.resolved();
    if (Constants.isInteger(key.type())) {
      ranges.put(key, range(key).where(comparison, constant));
      Op order = Range.signedTwin(comparison);
      if (order != null) {
        unsigned.put(key, unsignedRange(key).where(order, Range.turned(key.type(), constant)));
      }
    }
  }

  /** The range of the value with its sign turned over. */
  private Range unsignedRange(Value value) {
    Value key = value.resolved();
    Range range = known.unsigned().computeIfAbsent(key, Range::ofUnsigned);
    for (Facts facts = this; facts != null; facts = facts.outer) {
      Range narrowed = facts.unsigned.get(key);
      if (narrowed != null) {
        return range.and(narrowed);
      }
    }
    return range;
  }

  /** Is the reference known not to be null here? */
  boolean isNonNull(Value reference) {
    return known.nonNull().contains(reference) || Boolean.FALSE.equals(isNull(reference));
  }

  /** Is it null here? Null if that is not known. */
  @Nullable
  Boolean isNull(Value reference) {
    Value key = reference.resolved();
    for (Facts facts = this; facts != null; facts = facts.outer) {
      Boolean answer = facts.nulls.get(key);
      if (answer != null) {
        return answer;
      }
    }
    return Constants.isNull(key) ? Boolean.TRUE : null;
  }

  /** Between which numbers the integer lies here. */
  Range range(Value value) {
    Value key = value.resolved();
    Range range = known.ranges().computeIfAbsent(key, Range::of);
    range = range.and(known.inductions().range(key)).and(rangeOfChoice(key));
    Sums sum = Sums.of(key);
    if (sum != null) {
      range = range.and(sum.range(this));
    }
    for (Facts facts = this; facts != null; facts = facts.outer) {
      Range narrowed = facts.ranges.get(key);
      if (narrowed != null) {
        // The innermost was computed from all outer ones.
        return range.and(narrowed);
      }
    }
    return range;
  }

  /** Each value of a choice lies where its condition lets it. */
  private Range rangeOfChoice(Value value) {
    if (!(value.insn() instanceof Arith choice) || choice.op() != Op.SELECT) {
      return Range.all(value.type());
    }
    AtomicInteger left = choices == null ? new AtomicInteger(MAX_CHOICES) : choices;
    if (left.getAndDecrement() <= 0) {
      return Range.all(value.type());
    }
    Value condition = choice.operands().get(2);
    Facts then = more(left);
    then.assume(condition, true);
    Facts otherwise = more(left);
    otherwise.assume(condition, false);
    return then.range(choice.operands().get(0)).or(otherwise.range(choice.operands().get(1)));
  }

  /** Is the condition not zero here? Null if that is not known. */
  @Nullable
  Boolean isTrue(Value condition) {
    Value value = condition.resolved();
    Range range = range(value);
    if (range.min() == 0 && range.max() == 0) {
      return false;
    }
    if (range.min() <= range.max() && !range.contains(0) || isNotZero(value)) {
      return true;
    }
    return value.insn() == null ? null : answer(value.insn().map(Value::resolved));
  }

  private boolean isNotZero(Value value) {
    Range range = unsignedRange(value);
    return Constants.isInteger(value.type())
        && range.min() <= range.max()
        && !range.contains(Range.turned(value.type(), 0));
  }

  /** Is what the instruction computes not zero here? Null if that is not known. */
  @Nullable
  Boolean answer(Insn insn) {
    if (!(insn instanceof Arith arith) || arith.operands().size() > 2) {
      return null;
    }
    Value x = arith.operands().get(0);
    switch (arith.op()) {
      case I32_EQZ, I64_EQZ -> {
        Boolean inner = x.type() == Type.I32 ? isTrue(x) : notZero(x);
        return inner == null ? null : !inner;
      }
      case REF_EQ -> {
        return sameReference(x, arith.operands().get(1));
      }
      default -> {
        return order(arith);
      }
    }
  }

  private @Nullable Boolean notZero(Value x) {
    Range range = range(x);
    if (range.min() > range.max()) {
      return null;
    }
    return !range.contains(0) || isNotZero(x.resolved())
        ? Boolean.TRUE
        : range.min() == 0 && range.max() == 0 ? Boolean.FALSE : null;
  }

  private @Nullable Boolean sameReference(Value x, Value y) {
    Boolean first = isNull(x);
    Boolean second = isNull(y);
    if (Boolean.TRUE.equals(first) && Boolean.TRUE.equals(second)) {
      return true;
    }
    boolean apart =
        (Boolean.TRUE.equals(first) && isNonNull(y))
            || (Boolean.TRUE.equals(second) && isNonNull(x));
    return apart ? Boolean.FALSE : null;
  }

  private @Nullable Boolean order(Arith comparison) {
    if (IntegerOp.mirrored(comparison.op()) == null) {
      return null;
    }
    for (Facts facts = this; facts != null; facts = facts.outer) {
      for (KnownOrder order : facts.orders) {
        Boolean answer = order.answer(comparison);
        if (answer != null) {
          return answer;
        }
      }
    }
    Value x = comparison.operands().get(0);
    Value y = comparison.operands().get(1);
    if (known.inductions().bound(x) == y && isLessOrNot(comparison.op())) {
      return IntegerOp.narrow(comparison.op()) == Op.I32_LT_S;
    }
    Boolean byRange = bySum(comparison.op(), x, y);
    if (byRange == null) {
      byRange = range(x).compare(comparison.op(), range(y));
    }
    if (byRange == null) {
      byRange = byUnsignedRange(comparison.op(), x, y);
    }
    return byRange == null ? unsignedBySigned(comparison, x, y) : byRange;
  }

  private @Nullable Boolean bySum(Op op, Value x, Value y) {
    Sums first = Sums.of(x);
    Boolean answer = first == null ? null : first.compare(op, y, this);
    Sums second = answer == null ? Sums.of(y) : null;
    return second == null ? answer : second.compare(IntegerOp.mirrored(op), x, this);
  }

  private @Nullable Boolean byUnsignedRange(Op op, Value x, Value y) {
    Op order = Range.signedTwin(IntegerOp.narrow(op));
    return order == null
        ? null
        : unsignedRange(x).compare(IntegerOp.of(order, x.type()), unsignedRange(y));
  }

  private static boolean isLessOrNot(Op op) {
    return IntegerOp.narrow(op) == Op.I32_LT_S || IntegerOp.narrow(op) == Op.I32_GE_S;
  }

  /** Of two numbers that are not negative the unsigned order is the signed one. */
  private @Nullable Boolean unsignedBySigned(Arith comparison, Value x, Value y) {
    Op narrow = IntegerOp.narrow(comparison.op());
    boolean isUnsigned =
        narrow == Op.I32_LT_U
            || narrow == Op.I32_GE_U
            || narrow == Op.I32_LE_U
            || narrow == Op.I32_GT_U;
    // x <s y and 0 <= x together say 0 <= y.
    if (!isUnsigned || range(x).min() < 0) {
      return null;
    }
    Op signed = Op.ofText(comparison.op().text().replace("_u", "_s"));
    boolean bothKnown =
        range(y).min() >= 0 || Boolean.TRUE.equals(order(Arith.of(lessOrEqual(x.type()), x, y)));
    return bothKnown ? order(Arith.of(signed, x, y)) : null;
  }

  private static Op lessOrEqual(Type type) {
    return IntegerOp.of(Op.I32_LE_S, type);
  }

  /** Does the check never throw here, always throw (false), or is that not known (null)? */
  @Nullable
  Boolean passes(Check check) {
    List<Value> in = check.operands();
    return switch (check.guard()) {
      case NULL -> negated(nullness(in.get(0)));
      case INDEX, CHAR_INDEX, BYTE_INDEX, LATIN1 ->
          order(Arith.of(Op.I32_LT_U, in.get(0).resolved(), in.get(1).resolved()));
      case INT_DIVISOR, LONG_DIVISOR -> notZero(in.get(0));
      case ARRAY_LENGTH -> range(in.get(0)).compare(Op.I32_GE_S, new Range(0, 0));
      case CAST -> isTrue(in.get(0));
      case MEMORY -> null;
    };
  }

  private @Nullable Boolean nullness(Value reference) {
    return isNonNull(reference) ? Boolean.FALSE : isNull(reference);
  }

  private static @Nullable Boolean negated(@Nullable Boolean answer) {
    return answer == null ? null : !answer;
  }
}
