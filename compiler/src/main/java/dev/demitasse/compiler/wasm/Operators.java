package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is known about operators: their mirror images and opposites. */
final class Operators {
  private static final Set<Op> COMMUTATIVE =
      EnumSet.of(
          Op.I32_ADD,
          Op.I32_MUL,
          Op.I32_AND,
          Op.I32_OR,
          Op.I32_XOR,
          Op.I32_EQ,
          Op.I32_NE,
          Op.I64_ADD,
          Op.I64_MUL,
          Op.I64_AND,
          Op.I64_OR,
          Op.I64_XOR,
          Op.I64_EQ,
          Op.I64_NE,
          Op.F32_EQ,
          Op.F32_NE,
          Op.F64_EQ,
          Op.F64_NE);

  private static final Map<Op, Op> MIRRORED = new EnumMap<>(Op.class);
  private static final Map<Op, Op> OPPOSITE = new EnumMap<>(Op.class);

  static {
    both(MIRRORED, Op.I32_LT_S, Op.I32_GT_S);
    both(MIRRORED, Op.I32_LT_U, Op.I32_GT_U);
    both(MIRRORED, Op.I32_LE_S, Op.I32_GE_S);
    both(MIRRORED, Op.I32_LE_U, Op.I32_GE_U);
    both(MIRRORED, Op.I64_LT_S, Op.I64_GT_S);
    both(MIRRORED, Op.I64_LT_U, Op.I64_GT_U);
    both(MIRRORED, Op.I64_LE_S, Op.I64_GE_S);
    both(MIRRORED, Op.I64_LE_U, Op.I64_GE_U);
    both(MIRRORED, Op.F32_LT, Op.F32_GT);
    both(MIRRORED, Op.F32_LE, Op.F32_GE);
    both(MIRRORED, Op.F64_LT, Op.F64_GT);
    both(MIRRORED, Op.F64_LE, Op.F64_GE);
    both(OPPOSITE, Op.I32_EQ, Op.I32_NE);
    both(OPPOSITE, Op.I32_LT_S, Op.I32_GE_S);
    both(OPPOSITE, Op.I32_LT_U, Op.I32_GE_U);
    both(OPPOSITE, Op.I32_GT_S, Op.I32_LE_S);
    both(OPPOSITE, Op.I32_GT_U, Op.I32_LE_U);
    both(OPPOSITE, Op.I64_EQ, Op.I64_NE);
    both(OPPOSITE, Op.I64_LT_S, Op.I64_GE_S);
    both(OPPOSITE, Op.I64_LT_U, Op.I64_GE_U);
    both(OPPOSITE, Op.I64_GT_S, Op.I64_LE_S);
    both(OPPOSITE, Op.I64_GT_U, Op.I64_LE_U);
    // Not so for the orderings of floats: with NaN both a < b and a >= b are false.
    both(OPPOSITE, Op.F32_EQ, Op.F32_NE);
    both(OPPOSITE, Op.F64_EQ, Op.F64_NE);
  }

  private Operators() {}

  private static void both(Map<Op, Op> map, Op a, Op b) {
    map.put(a, b);
    map.put(b, a);
  }

  /** The operation that gives the same with its operands exchanged, or null. */
  static @Nullable Op exchanged(Op op) {
    return COMMUTATIVE.contains(op) ? op : MIRRORED.get(op);
  }

  /** The comparisons that have an opposite. */
  static Set<Op> withOpposite() {
    return Collections.unmodifiableSet(OPPOSITE.keySet());
  }

  /** The comparison that gives 1 where this one gives 0, or null. */
  static @Nullable Op opposite(Op op) {
    return OPPOSITE.get(op);
  }

  /** Is the result always 0 or 1? */
  static boolean isTruthValue(Op op) {
    return op == Op.I32_EQZ
        || op == Op.I64_EQZ
        || OPPOSITE.containsKey(op)
        || MIRRORED.containsKey(op);
  }
}
