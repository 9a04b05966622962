package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Integer operations without their width: a rule is written once, with the i32 names. */
final class IntegerOp {
  private static final Set<Op> COMMUTATIVE =
      EnumSet.of(Op.I32_ADD, Op.I32_MUL, Op.I32_AND, Op.I32_OR, Op.I32_XOR, Op.I32_EQ, Op.I32_NE);

  private static final Map<Op, Op> NARROW = new EnumMap<>(Op.class);

  private static final Map<Op, Op> WIDE = new EnumMap<>(Op.class);

  /** The same comparison with its operands the other way round. */
  private static final Map<Op, Op> MIRRORED = new EnumMap<>(Op.class);

  /** The comparison that is true exactly where this one is false. */
  private static final Map<Op, Op> NEGATED = new EnumMap<>(Op.class);

  static {
    for (Op op : Op.values()) {
      NARROW.put(op, twin(op, "i32."));
      WIDE.put(op, twin(op, "i64."));
    }
    pair(MIRRORED, Op.I32_LT_S, Op.I32_GT_S);
    pair(MIRRORED, Op.I32_LT_U, Op.I32_GT_U);
    pair(MIRRORED, Op.I32_LE_S, Op.I32_GE_S);
    pair(MIRRORED, Op.I32_LE_U, Op.I32_GE_U);
    pair(MIRRORED, Op.I32_EQ, Op.I32_EQ);
    pair(MIRRORED, Op.I32_NE, Op.I32_NE);
    pair(NEGATED, Op.I32_EQ, Op.I32_NE);
    pair(NEGATED, Op.I32_LT_S, Op.I32_GE_S);
    pair(NEGATED, Op.I32_LT_U, Op.I32_GE_U);
    pair(NEGATED, Op.I32_GT_S, Op.I32_LE_S);
    pair(NEGATED, Op.I32_GT_U, Op.I32_LE_U);
  }

  private IntegerOp() {}

  private static void pair(Map<Op, Op> map, Op a, Op b) {
    map.put(a, b);
    map.put(b, a);
  }

  /**
   * The i32 operation that does on 32 bits what this one does on its own number of them; else the
   * operation itself.
   */
  static Op narrow(Op op) {
    return NARROW.get(op);
  }

  /** The operation of this integer type that corresponds to one of i32 or i64. */
  static Op of(Op op, Type type) {
    return (type == Type.I64 ? WIDE : NARROW).get(op);
  }

  private static Op twin(Op op, String type) {
    String text = op.text();
    boolean isInteger = text.startsWith("i32.") || text.startsWith("i64.");
    Op twin = isInteger ? Op.ofText(type + text.substring(type.length())) : op;
    return twin == null ? op : twin;
  }

  /** May the operands change places? */
  static boolean isCommutative(Op op) {
    return COMMUTATIVE.contains(narrow(op));
  }

  /**
   * The comparison with its operands the other way round; null if this is not a comparison of two
   * integers.
   */
  static @Nullable Op mirrored(Op op) {
    return inWidthOf(op, MIRRORED.get(narrow(op)));
  }

  /** The opposite comparison; null if this is not a comparison of two integers. */
  static @Nullable Op negated(Op op) {
    return inWidthOf(op, NEGATED.get(narrow(op)));
  }

  private static @Nullable Op inWidthOf(Op op, @Nullable Op narrow) {
    return narrow == null ? null : of(narrow, op.params().get(0));
  }

  /** How many bits a value of the type has. */
  static int bits(Type type) {
    return type == Type.I64 ? Long.SIZE : Integer.SIZE;
  }

  /** The computation if it is this operation, of either width; else null. */
  static @Nullable Arith match(Value value, Op narrow) {
    return value.resolved().insn() instanceof Arith a && narrow(a.op()) == narrow ? a : null;
  }
}
