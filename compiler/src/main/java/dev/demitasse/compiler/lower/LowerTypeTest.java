package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Asks for the class of an object: {@code o instanceof C ⇒ number(o) is one of C's}, where null and
 * the numbers of enum constants, which are negative then, give 0 as the class's number. A text is
 * an object that has no number; whether it is a String or Bytes nothing tells.
 */
final class LowerTypeTest {
  private final Lowering lowering;
  private final LowerFunction out;

  LowerTypeTest(Lowering lowering, LowerFunction out) {
    this.lowering = lowering;
    this.out = out;
  }

  Value lower(Insn.InstanceOf test) {
    Value object = out.value(test.object());
    if (test.className().equals(Octets.BOTH)) {
      return out.arith(
          Op.I32_AND,
          isObject(object),
          out.arith(Op.I32_GE_S, classNumber(object), out.constant(0)));
    }
    Value found = null;
    List<Integer> numbers = lowering.numbers().below(test.className());
    if (!numbers.isEmpty()) {
      Value number = classNumber(object);
      for (int each : numbers) {
        found = or(found, out.arith(Op.I32_EQ, number, out.constant(each)));
      }
    }
    for (int[] run : lowering.tags().runs(test.className())) {
      Value place = out.arith(Op.I32_SUB, object, out.constant(run[0]));
      found = or(found, out.arith(Op.I32_LT_U, place, out.constant(run[1] - run[0] + 1)));
    }
    return found == null ? out.constant(0) : found;
  }

  private Value or(@Nullable Value some, Value more) {
    return some == null ? more : out.arith(Op.I32_OR, some, more);
  }

  /** Reads the word at the object, or at a word that is 0 if there is none. */
  private Value classNumber(Value object) {
    Value none = out.add(new Insn.Address(lowering.noObject(), 0));
    Value address = out.add(Insn.Arith.select(object, none, isObject(object)));
    return out.add(new Insn.Memory(Op.I32_LOAD, Layout.CLASS_NUMBER, List.of(address)));
  }

  private Value isObject(Value object) {
    return out.arith(Op.I32_GT_S, object, out.constant(0));
  }
}
