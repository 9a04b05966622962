package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Position;

/** Where a class is declared, as far as a class file says it. */
final class DeclaredClass {
  private DeclaredClass() {}

  /** The line of the first instruction of the class: there is no line for the class itself. */
  static Position position(ClassDef def) {
    int first =
        def.methods().stream()
            .mapToInt(DeclaredClass::firstLine)
            .filter(line -> line > 0)
            .min()
            .orElse(0);
    return new Position(def.name(), def.sourceFile(), first, null);
  }

  private static int firstLine(MethodDef method) {
    return method.code() == null ? 0 : method.code().lines().get(0);
  }
}
