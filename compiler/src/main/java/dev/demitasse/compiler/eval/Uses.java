package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the functions of a program use, its initialisers apart. */
final class Uses {
  private Uses() {}

  /** The code of one class uses another one, so that it is initialised. */
  record Use(String user, String used) {}

  /** The part of a program that runs in callbacks: what exports lead to. */
  static Program inCallbacks(Program whole) {
    Program part = new Program(whole.name());
    part.functions().putAll(whole.functions());
    part.exports().addAll(whole.exports());
    part.keepReachable(Set.of());
    return part;
  }

  /** The uses of classes, in the order of the code. */
  static Set<Use> in(Program program) {
    Set<Use> uses = new LinkedHashSet<>();
    functions(program)
        .forEach(
            func ->
                func.values()
                    .map(value -> Interpreter.usedClass(value.insn()))
                    .filter(Objects::nonNull)
                    .forEach(used -> uses.add(new Use(func.method().owner(), used))));
    return uses;
  }

  /** The fields that are written in objects, but for those that a constructor writes in its own. */
  static Set<FieldRef> changedFields(Program program) {
    return functions(program).flatMap(Uses::changedFields).collect(Collectors.toSet());
  }

  private static Stream<FieldRef> changedFields(Func func) {
    boolean constructs = func.method().name().equals(MethodRef.INIT);
    return func.values()
        .filter(value -> value.insn() instanceof Insn.PutField)
        .map(value -> (Insn.PutField) value.insn())
        .filter(put -> !constructs || put.object().resolved() != func.params().get(0))
        .map(Insn.PutField::field);
  }

  private static Stream<Func> functions(Program program) {
    return program.functions().values().stream()
        .filter(func -> !Initialisers.isInitialiser(func.method()));
  }
}
