package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumMap;
import java.util.Map;

/**
 * The JVM's three-way comparisons together with what looks at their sign. If an operand is NaN,
 * {@code l} answers -1 and {@code g} answers 1, and each Wasm comparison but {@code ne} is false:
 * so half of the tests are the opposite of the opposite one.
 *
 * <pre>
 * lcmp(a, b) < 0                =>   a < b
 * fcmpg(a, b) < 0               =>   a < b
 * fcmpl(a, b) < 0               =>   eqz (a >= b)           true for NaN
 * fcmpl(a, b) == 0              =>   a == b
 * </pre>
 */
final class ThreeWay {
  /** By the signed i32 comparison with zero: the same comparison of the operands. */
  private static final Map<Op, String> ORDER = new EnumMap<>(Op.class);

  /** By the signed i32 comparison with zero: the opposite one. */
  private static final Map<Op, String> OPPOSITE = new EnumMap<>(Op.class);

  static {
    row(Op.I32_EQZ, "eq", "ne");
    row(Op.I32_EQ, "eq", "ne");
    row(Op.I32_NE, "ne", "eq");
    row(Op.I32_LT_S, "lt", "ge");
    row(Op.I32_LE_S, "le", "gt");
    row(Op.I32_GT_S, "gt", "le");
    row(Op.I32_GE_S, "ge", "lt");
  }

  private ThreeWay() {}

  private static void row(Op test, String order, String opposite) {
    ORDER.put(test, order);
    OPPOSITE.put(test, opposite);
  }

  /** What computes the same; null if this is not such a test. */
  static @Nullable Value simplify(Arith insn, Cursor at) {
    if (!ORDER.containsKey(insn.op())
        || !(insn.operands().get(0).resolved().insn() instanceof Arith compared)) {
      return null;
    }
    Op test = insn.op() == Op.I32_EQZ ? Op.I32_EQ : withZero(insn);
    return test == null ? null : simplify(test, compared, at);
  }

  /** The test as one against 0: {@code x < 1} is {@code x <= 0}. */
  private static @Nullable Op withZero(Arith insn) {
    Const c = Constants.of(insn.operands().get(1));
    if (c == null || c.bits() < -1 || c.bits() > 1) {
      return null;
    }
    int bits = (int) c.bits();
    return switch (insn.op()) {
      case I32_LT_S -> bits == 0 ? Op.I32_LT_S : bits == 1 ? Op.I32_LE_S : null;
      case I32_GE_S -> bits == 0 ? Op.I32_GE_S : bits == 1 ? Op.I32_GT_S : null;
      case I32_LE_S -> bits == 0 ? Op.I32_LE_S : bits == -1 ? Op.I32_LT_S : null;
      case I32_GT_S -> bits == 0 ? Op.I32_GT_S : bits == -1 ? Op.I32_GE_S : null;
      case I32_EQ -> bits == 0 ? Op.I32_EQ : bits == 1 ? Op.I32_GT_S : Op.I32_LT_S;
      case I32_NE -> bits == 0 ? Op.I32_NE : bits == 1 ? Op.I32_LE_S : Op.I32_GE_S;
      default -> null;
    };
  }

  private static @Nullable Value simplify(Op test, Arith compared, Cursor at) {
    boolean equality = test == Op.I32_EQ || test == Op.I32_NE;
    return switch (compared.op()) {
      case JAVA_LCMP -> direct(test, "i64.", equality ? "" : "_s", compared, at);
      case JAVA_FCMPL ->
          equality || isGreater(test)
              ? direct(test, "f32.", "", compared, at)
              : opposite(test, "f32.", compared, at);
      case JAVA_FCMPG ->
          equality || !isGreater(test)
              ? direct(test, "f32.", "", compared, at)
              : opposite(test, "f32.", compared, at);
      case JAVA_DCMPL ->
          equality || isGreater(test)
              ? direct(test, "f64.", "", compared, at)
              : opposite(test, "f64.", compared, at);
      case JAVA_DCMPG ->
          equality || !isGreater(test)
              ? direct(test, "f64.", "", compared, at)
              : opposite(test, "f64.", compared, at);
      default -> null;
    };
  }

  private static boolean isGreater(Op test) {
    return test == Op.I32_GT_S || test == Op.I32_GE_S;
  }

  private static Value direct(Op test, String type, String suffix, Arith compared, Cursor at) {
    return at.emit(
        Op.ofText(type + ORDER.get(test) + suffix), compared.operands().toArray(new Value[0]));
  }

  private static Value opposite(Op test, String type, Arith compared, Cursor at) {
    Op op = Op.ofText(type + OPPOSITE.get(test));
    return at.emit(Op.I32_EQZ, at.emit(op, compared.operands().toArray(new Value[0])));
  }

  /** The question whether a three-way comparison is not zero; null if the value is none. */
  static @Nullable Value asCondition(Value condition, Cursor at) {
    return condition.type() == Type.I32 && condition.resolved().insn() instanceof Arith compared
        ? simplify(Op.I32_NE, compared, at)
        : null;
  }
}
