package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * Assertions are off, as on the JVM unless somebody asks for them; so what an {@code assert}
 * statement does is never reached.
 *
 * <pre>
 * get_static A.$assertionsDisabled             ⇒  1
 * call Class.desiredAssertionStatus (A.class)  ⇒  0
 * </pre>
 */
final class DropAssertions {
  private static final String DISABLED = "$assertionsDisabled";

  private DropAssertions() {}

  static void in(Func func) {
    boolean any = false;
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (value.insn() instanceof Insn.GetStatic get && get.field().name().equals(DISABLED)) {
          value.redefine(Insn.Const.ofInt(1));
          any = true;
        } else if (isQuestion(value)) {
          block.body().remove(value.insn().operands().get(0));
          value.redefine(Insn.Const.ofInt(0));
        }
      }
    }
    if (any) {
      func.blocks().forEach(FoldSettings::foldBranch);
    }
  }

  private static boolean isQuestion(Value value) {
    return value.insn() instanceof Insn.Call call
        && call.method().owner().equals("java/lang/Class")
        && call.method().name().equals("desiredAssertionStatus")
        && call.operands().get(0).insn() instanceof Insn.Dynamic;
  }
}
