package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.MethodRef;

/** The diagnostics for what does not exist in a module. */
final class Restrictions {
  private Restrictions() {}

  /** For a member of a class of the JDK or of the library. */
  static Diagnostic member(Position position, String className, String member) {
    String readable = Names.readable(className);
    String what =
        member.equals(MethodRef.INIT) ? "this constructor of " + readable : readable + "." + member;
    // What a class has from Object, it has only by its own code.
    String declaring = Names.isJdk(className) ? className : Names.OBJECT;
    return missing(position, what, declaring + "." + member);
  }

  /** For a class. */
  static Diagnostic type(Position position, String className) {
    return Names.isJdk(className)
        ? missing(position, Names.readable(className), className)
        : Diagnostic.at(position, Code.D0103, Names.readable(className));
  }

  private static Diagnostic missing(Position position, String what, String name) {
    Replacements.Replacement known = Replacements.of(name);
    return known == null
        ? Diagnostic.at(position, Code.D0301, what, "")
        : Diagnostic.at(position, known.code(), what, after(known.instead()));
  }

  /** A sentence that follows another one. */
  private static String after(String sentence) {
    return sentence.isEmpty() ? "" : " " + sentence;
  }
}
