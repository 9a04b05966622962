package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The exceptions, by their lines, that may leave each function without a place: those of the
 * library's own code, where it is not inlined into the filter's. A call of such a function in the
 * filter's code gives them its place.
 */
final class LeavingTexts {
  private final Map<MethodRef, Set<String>> texts = new HashMap<>();

  LeavingTexts(Program program) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Func func : program.functions().values()) {
        changed |= of(func.method()).addAll(leaving(func));
      }
    }
  }

  /** Those that leave a function. */
  Set<String> of(MethodRef function) {
    return texts.computeIfAbsent(function, f -> new TreeSet<>());
  }

  private Set<String> leaving(Func func) {
    Set<String> found = new TreeSet<>();
    for (Block block : func.blocks()) {
      List<Value> body = block.body();
      int end = block.jump().kind() == Jump.Kind.TRY ? body.size() - 1 : body.size();
      body.subList(0, end).forEach(value -> found.addAll(leaving(value)));
    }
    return found;
  }

  private Set<String> leaving(Value value) {
    if (ExceptionText.hasPlace(value.position())) {
      return Set.of();
    } else if (value.insn() instanceof Insn.Call call) {
      return of(call.method());
    }
    // Exhaustion is nobody's fault.
    return value.insn() instanceof Insn.Check check && check.guard() != Guard.MEMORY
        ? Set.of(ExceptionText.of(check.guard(), value.position()))
        : Set.of();
  }
}
