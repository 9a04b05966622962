package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets a concatenation write a number itself whose text was made for it alone: {@code "a" +
 * Long.toUnsignedString(n) ⇒ "a" + (unsigned) n}.
 *
 * @param operands what is concatenated
 * @param descriptor the types of the operands, and the result
 * @param unsigned the indices of the unsigned numbers
 */
record NumbersInText(List<Value> operands, String descriptor, Set<Integer> unsigned) {
  private static final String TO_TEXT = ")Ljava/lang/String;";

  /** What widens the argument of each method to a long, and whether it is unsigned then. */
  private record Format(Op widen, boolean unsigned) {}

  private static final Map<MethodRef, Format> FORMATS =
      Map.of(
          method("GuestLong", "toString", "J"), new Format(Op.NOP, false),
          method("GuestLong", "toUnsignedString", "J"), new Format(Op.NOP, true),
          method("GuestString", "valueOf", "J"), new Format(Op.NOP, false),
          method("GuestInteger", "toString", "I"), new Format(Op.I64_EXTEND_I32_S, false),
          method("GuestInteger", "toUnsignedString", "I"), new Format(Op.I64_EXTEND_I32_U, true),
          method("GuestString", "valueOf", "I"), new Format(Op.I64_EXTEND_I32_S, false));

  private static MethodRef method(String owner, String name, String parameter) {
    return new MethodRef(Names.GUEST + owner, name, "(" + parameter + TO_TEXT);
  }

  static NumbersInText of(Func func, Insn.Dynamic dynamic) {
    List<String> types =
        new ArrayList<>(new MethodRef("", "", dynamic.site().descriptor()).parameters());
    List<Value> operands = new ArrayList<>(dynamic.operands());
    Set<Integer> unsigned = new TreeSet<>();
    for (int i = 0; i < operands.size(); i++) {
      Value text = operands.get(i);
      Format format = text.insn() instanceof Insn.Call call ? FORMATS.get(call.method()) : null;
      if (format != null && uses(func, text) == 1) {
        operands.set(i, widened(func, text, format.widen()));
        types.set(i, "J");
        if (format.unsigned()) {
          unsigned.add(i);
        }
      }
    }
    return new NumbersInText(operands, "(" + String.join("", types) + TO_TEXT, unsigned);
  }

  /** Takes the call away; its argument as a long. */
  private static Value widened(Func func, Value text, Op widen) {
    Value number = text.insn().operands().get(0);
    if (widen == Op.NOP) {
      func.blocks().forEach(b -> b.body().remove(text));
      return number;
    }
    Value wide = func.newValue(Insn.Arith.of(widen, number), null, Position.NONE);
    for (Block block : func.blocks()) {
      block.body().replaceAll(v -> v == text ? wide : v);
    }
    return wide;
  }

  private static long uses(Func func, Value value) {
    long uses = 0;
    for (Block block : func.blocks()) {
      uses +=
          block.body().stream()
              .flatMap(v -> v.insn().operands().stream())
              .filter(o -> o == value)
              .count();
      uses += block.jump().operands().stream().filter(o -> o == value).count();
      uses +=
          block.jump().targets().stream()
              .flatMap(t -> t.args().stream())
              .filter(o -> o == value)
              .count();
    }
    return uses;
  }
}
