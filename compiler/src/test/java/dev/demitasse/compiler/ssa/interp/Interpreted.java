package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.ssa.SsaVerifier;

/** Runs IR text that keeps the rules of the IR. */
final class Interpreted {
  private Interpreted() {}

  private static final Classes FAMILY =
      new Classes() {
        @Override
        public @Nullable MethodRef target(MethodRef method, String receiverClass) {
          return method.name().equals("missing") ? null : method.in(receiverClass);
        }

        @Override
        public boolean isSubclass(String className, String superName) {
          return className.equals(superName)
              || (className.equals("Child") && superName.equals("Parent"));
        }
      };

  static Interpreter interpreter(String text, long steps, HostFunctions host) {
    Program program = SsaParser.parseProgram(text);
    SsaVerifier.verify(program, SsaVerifier.Mode.HIGH_LEVEL);
    return new Interpreter(program, FAMILY, new StaticFields(), host, steps);
  }

  static @Nullable Object run(String text, Object... args) {
    String first = text.substring(text.indexOf("func A.") + 7, text.indexOf(" ->"));
    int descriptor = first.indexOf('(');
    MethodRef method =
        new MethodRef("A", first.substring(0, descriptor), first.substring(descriptor));
    return interpreter(text, 100_000, HostFunctions.NONE).call(method, args);
  }

  static @Nullable Object body(String descriptor, String params, String code, Object... args) {
    String result =
        switch (descriptor.charAt(descriptor.indexOf(')') + 1)) {
          case 'I' -> "i32";
          case 'J' -> "i64";
          case 'V' -> "void";
          default -> "ref";
        };
    return run(
        "func A.f"
            + descriptor
            + " -> "
            + result
            + " {\nb0("
            + params
            + "):\n"
            + code.replace("; ", "\n")
            + "\n}\n",
        args);
  }
}
