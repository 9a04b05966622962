package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;

/** Builds the SSA form of a method. */
public final class SsaBuilder {
  /**
   * Stands for a bootstrap method where the code has a class literal: an {@link Insn.Dynamic} whose
   * only constant is the {@link dev.demitasse.compiler.classfile.TypeConstant}. Linking replaces
   * those that it understands.
   */
  public static final MethodRef CLASS_LITERAL =
      new MethodRef("java/lang/Class", "<literal>", "()Ljava/lang/Class;");

  private SsaBuilder() {}

  /**
   * Builds the SSA form of a method that has code, which is of use only if nothing is {@linkplain
   * Func#refused refused}.
   *
   * @param hierarchy the classes around it
   * @throws DiagnosticException D0104 if the code is not type-correct; D0201 if a constant is
   *     beyond what filters can do
   */
  public static Func build(ClassDef owner, MethodDef def, Hierarchy hierarchy) {
    if (def.code() == null) {
      throw new IllegalArgumentException(def + " has no code");
    }
    Method method = new Method(owner, def, def.code(), new ReferenceTypes(hierarchy));
    Func func = Graph.of(method, TypeFlow.of(method));
    TrivialParams.remove(func);
    NarrowValues.narrow(func);
    checkReducible(func);
    return func;
  }

  /** Each loop must have one entry. */
  private static void checkReducible(Func func) {
    Dominators dominators = Dominators.of(func);
    for (Block block : dominators.order()) {
      for (Target target : block.jump().targets()) {
        if (dominators.entersLoopAside(block, target.block())) {
          throw invalid(block.jumpPosition(), "a loop has two entries");
        }
      }
    }
  }

  private static DiagnosticException invalid(Position position, String reason) {
    return new DiagnosticException(Diagnostic.at(position, Code.D0104, reason));
  }
}
