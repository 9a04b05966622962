package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The functions that are so short that each call of them can be looked at for itself, as if their
 * code stood there: constructors, accessors, factories. They call nothing but each other, and not
 * themselves.
 */
final class ShortFunctions {
  private static final int MAX_INSTRUCTIONS = 30;

  /** A factory calls a constructor, which calls that of the superclass. */
  private static final int DEEPEST = 3;

  private final Set<MethodRef> found = new HashSet<>();

  private ShortFunctions() {}

  /** Those of the program that only its own calls lead to. */
  static Set<MethodRef> in(Program program, Set<MethodRef> called) {
    ShortFunctions functions = new ShortFunctions();
    for (int depth = 0; depth < DEEPEST; depth++) {
      List<MethodRef> next =
          program.functions().values().stream()
              .filter(functions::isShort)
              .map(Func::method)
              .filter(called::contains)
              .toList();
      functions.found.addAll(next);
    }
    program.exports().forEach(e -> functions.found.remove(e.function()));
    return functions.found;
  }

  private boolean isShort(Func func) {
    List<Insn> code = func.values().map(v -> v.insn()).limit(MAX_INSTRUCTIONS + 1L).toList();
    return code.size() <= MAX_INSTRUCTIONS
        && code.stream().allMatch(i -> !(i instanceof Call call) || found.contains(call.method()));
  }
}
