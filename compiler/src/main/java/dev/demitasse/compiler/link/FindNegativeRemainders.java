package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code text.hashCode() % n}, which half of all texts make negative; unless it is mended by an
 * addition or {@code Math.abs}, or compared only.
 */
final class FindNegativeRemainders {
  private static final Set<Op> REMAINDERS = EnumSet.of(Op.I32_REM_S, Op.I64_REM_S);
  private static final Set<Op> MENDING =
      EnumSet.of(
          Op.I32_ADD,
          Op.I64_ADD,
          Op.I32_EQZ,
          Op.I64_EQZ,
          Op.I32_EQ,
          Op.I64_EQ,
          Op.I32_NE,
          Op.I64_NE,
          Op.I32_LT_S,
          Op.I64_LT_S,
          Op.I32_GE_S,
          Op.I64_GE_S);

  private FindNegativeRemainders() {}

  static List<Diagnostic> in(Func func) {
    return func.values()
        .filter(value -> isRemainderOfHash(value.insn()) && !isMended(func, value))
        .map(value -> Diagnostic.at(value.position(), Code.D0701))
        .toList();
  }

  private static boolean isRemainderOfHash(Insn insn) {
    return insn instanceof Insn.Arith arith
        && REMAINDERS.contains(arith.op())
        && isHash(arith.operands().get(0).insn());
  }

  private static boolean isHash(Insn insn) {
    if (insn instanceof Insn.Arith widened && widened.op() == Op.I64_EXTEND_I32_S) {
      return isHash(widened.operands().get(0).insn());
    }
    return insn instanceof Insn.Call call
        && call.method().name().equals("hashCode")
        && call.method().descriptor().equals("()I");
  }

  private static boolean isMended(Func func, Value remainder) {
    return func.blocks().stream().anyMatch(b -> b.jump().operands().contains(remainder))
        || func.values()
            .filter(user -> user.insn().operands().contains(remainder))
            .anyMatch(user -> isMending(user.insn()));
  }

  private static boolean isMending(Insn user) {
    return user instanceof Insn.Arith arith
        ? MENDING.contains(arith.op())
        : user instanceof Insn.Call call && call.method().name().equals("abs");
  }
}
