package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions that are so short that each call of them can be looked at for itself, as if their
 * code stood there: constructors, accessors, factories. They call nothing but each other, and not
 * themselves.
 */
final class ShortFunctions {
  /** How many, with those of all that is called. */
  private static final int MAX_INSTRUCTIONS = 60;

  /** A factory calls a constructor, which calls that of the superclass. */
  private static final int DEEPEST = 3;

  /** How many instructions each has, with those of all that it calls. */
  private final Map<MethodRef, Integer> sizes = new HashMap<>();

  private ShortFunctions() {}

  /** Those of the program that only its own calls lead to. */
  static Set<MethodRef> in(Program program, Set<MethodRef> called) {
    ShortFunctions functions = new ShortFunctions();
    List<Func> candidates =
        program.functions().values().stream().filter(f -> called.contains(f.method())).toList();
    for (int depth = 0; depth < DEEPEST; depth++) {
      Map<MethodRef, Integer> next = new HashMap<>();
      candidates.forEach(func -> next.put(func.method(), functions.size(func)));
      next.values().removeIf(size -> size > MAX_INSTRUCTIONS);
      functions.sizes.putAll(next);
    }
    program.exports().forEach(e -> functions.sizes.remove(e.function()));
    return functions.sizes.keySet();
  }

  /** More than the most if it calls others. */
  private int size(Func func) {
    int size = 0;
    for (Value value : func.values().toList()) {
      size += size(value.insn());
      if (size > MAX_INSTRUCTIONS) {
        break;
      }
    }
    return size;
  }

  private int size(Insn insn) {
    return insn instanceof Call call ? sizes.getOrDefault(call.method(), MAX_INSTRUCTIONS) + 1 : 1;
  }
}
