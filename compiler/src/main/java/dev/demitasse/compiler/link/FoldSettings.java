package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;

/**
 * Gives the settings of the guest library their values and drops the branches not taken, before
 * anything is reached from there: {@code if (Settings.stateful()) a else b ⇒ b}.
 */
final class FoldSettings {
  private static final String PREFIX = "setting ";

  private FoldSettings() {}

  static void in(Func func, Linker linker) {
    if (!func.method().owner().startsWith(Names.GUEST)) {
      return;
    }
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.Call call) {
          fold(value, call, linker);
        }
      }
    }
    for (Block block : func.blocks()) {
      foldBranch(block);
    }
  }

  private static void fold(Value value, Insn.Call call, Linker linker) {
    AnnotationDef instruction = CallLinker.instruction(linker.pool(), call.method());
    if (instruction != null
        && instruction.values().get("value") instanceof String text
        && text.startsWith(PREFIX)) {
      value.redefine(
          Insn.Const.ofInt(linker.settings().value(text.substring(PREFIX.length())) ? 1 : 0));
    }
  }

  /** {@code if 1 goto a else b ⇒ goto a}. */
  static void foldBranch(Block block) {
    if (block.jump() instanceof Jump.Try t && endsInConstant(block)) {
      block.end(new Jump.Goto(t.normal()));
    }
    if (block.jump() instanceof Jump.If branch) {
      Boolean taken = constant(branch.condition());
      if (taken != null) {
        block.end(new Jump.Goto(taken ? branch.then() : branch.otherwise()));
      }
    }
  }

  private static boolean endsInConstant(Block block) {
    return !block.body().isEmpty()
        && block.body().get(block.body().size() - 1).insn() instanceof Insn.Const;
  }

  private static Boolean constant(Value condition) {
    if (condition.insn() instanceof Insn.Const c) {
      return c.bits() != 0;
    }
    boolean negated = condition.insn() instanceof Insn.Arith a && a.op() == Op.I32_EQZ;
    Boolean inner = negated ? constant(condition.insn().operands().get(0)) : null;
    return inner == null ? null : !inner;
  }
}
