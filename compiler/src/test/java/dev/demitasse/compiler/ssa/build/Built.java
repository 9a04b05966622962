package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.SsaVerifier;

/** Functions that were built and found to keep the rules of the IR. */
final class Built {
  private Built() {}

  static Func verified(ClassDef owner, MethodDef method) {
    Func func = SsaBuilder.build(owner, method, Hierarchy.UNKNOWN);
    SsaVerifier.verify(func, SsaVerifier.Mode.HIGH_LEVEL);
    return func;
  }

  /** The method {@code f} of a class {@code A} with this body. */
  static Func ofJava(String body) {
    ClassDef def = JavaText.read("A.java", "class A {\n" + body + "\n}", "A");
    return verified(def, method(def, "f"));
  }

  static MethodDef method(ClassDef def, String name) {
    return def.methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }
}
