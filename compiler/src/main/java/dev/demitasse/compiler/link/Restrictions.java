package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.MethodRef;

/** The diagnostics for what does not exist in a module. */
final class Restrictions {
  static final String ENUM_VALUE_OF = "valueOf";
  private static final int LAST_ASCII = 0x7F;

  private Restrictions() {}

  /** For a member of a class of the JDK or of the library. */
  static Diagnostic member(Position position, String className, String member) {
    Replacements.Replacement known = Replacements.of(className + "." + member);
    return missing(position, what(className, member), known, "");
  }

  /** For a method that its class, which is there, does not have: perhaps a near one is meant. */
  static Diagnostic method(Position position, ClassPool pool, MethodRef method) {
    NearMethods near = new NearMethods(pool, method);
    boolean others = near.hasOthersOfThatName();
    Replacements.Replacement known = others ? own(method) : replacement(method);
    if (known != null || method.isConstructor()) {
      Diagnostic missing =
          missing(position, what(pool.javaName(method.owner()), method.name()), known, "");
      return withClass(missing, pool.find(method.owner()));
    }
    String name = others ? NearMethods.signature(method) : method.name();
    return missing(position, what(pool.javaName(method.owner()), name), null, near.hint());
  }

  /** A class of the author's own is shown: the method may be written there. */
  private static Diagnostic withClass(Diagnostic missing, @Nullable ClassDef owner) {
    boolean isOwn = owner != null && !Names.isLibrary(owner.name());
    return isOwn
        ? missing.also(
            Label.ofClass(
                "the class " + Names.readable(owner.name()), DeclaredClass.position(owner)))
        : missing;
  }

  /** For a class. */
  static Diagnostic type(Position position, String className) {
    String readable = Names.readable(className);
    return Names.isJdk(className)
        ? missing(position, readable, Replacements.of(className), "")
        : Diagnostic.at(position, Code.D0103, readable);
  }

  /** For the static method that javac gives every enum. */
  static Diagnostic enumValueOf(Position position, String className) {
    String what = what(className, ENUM_VALUE_OF);
    return missing(position, what, Replacements.of(Names.ENUM + "." + ENUM_VALUE_OF), "");
  }

  /** For a class of a filter's own that would stand between the module and its host. */
  static Diagnostic ownHost(Position position, String className) {
    String what = Names.readable(className) + ", a host of the filter's own,";
    return Diagnostic.at(position, Code.D0201, what, "Call the host that there is: Host.calls().");
  }

  /** A text of a class file has chars, of which a module knows the first 128 only. */
  static void checkAscii(Position position, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        String number = String.format("%04X", (int) text.charAt(i));
        throw new DiagnosticException(Diagnostic.at(position, Code.D0304, number));
      }
    }
  }

  // What a class has from Object, it has only by its own code.
  private static Replacements.@Nullable Replacement replacement(MethodRef method) {
    Replacements.Replacement inherited = Replacements.of(Names.OBJECT + "." + method.name());
    return own(method) == null && inherited != null
        ? inherited
        : Replacements.of(method.owner() + "." + method.name() + method.descriptor());
  }

  /** The row for just this method. */
  private static Replacements.@Nullable Replacement own(MethodRef method) {
    String name = method.owner() + "." + method.name() + method.descriptor();
    Replacements.Replacement row = Replacements.of(name);
    return row != null && row.prefix().length() > method.owner().length() ? row : null;
  }

  private static String what(String className, String member) {
    if (Lambdas.is(className)) {
      return "the method " + member + " of a lambda";
    }
    String readable = Names.readable(className);
    return member.equals(MethodRef.INIT)
        ? "this constructor of " + readable
        : readable + "." + member;
  }

  private static Diagnostic missing(
      Position position, String what, Replacements.@Nullable Replacement known, String hint) {
    return known == null
        ? Diagnostic.at(position, Code.D0301, what, after(hint))
        : Diagnostic.at(position, known.code(), what, after(known.instead()));
  }

  /** A sentence that follows another one. */
  private static String after(String sentence) {
    return sentence.isEmpty() ? "" : " " + sentence;
  }
}
