package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.Objects;

/**
 * {@code headers.forEach((name, value) -> headers.set(name, …))}, which leaves one of several
 * headers of a name; unless the lambda compares names, and so may know that there is one.
 */
final class FindMergedHeaders {
  private static final String VIEW = Names.DSL + "HeaderView";

  private final Linker linker;
  private final Func func;

  FindMergedHeaders(Linker linker, Func func) {
    this.linker = linker;
    this.func = func;
  }

  List<Diagnostic> find() {
    return func.values()
        .map(Value::insn)
        .filter(insn -> insn instanceof Insn.Call call && isOfHeaders(call, "forEach"))
        .map(forEach -> set(forEach.operands().get(0), forEach.operands().get(1)))
        .filter(Objects::nonNull)
        .map(set -> Diagnostic.at(set.position(), Code.D0705))
        .toList();
  }

  /** The call in a lambda that sets the header of the lambda's own name; null if there is none. */
  private @Nullable Value set(Value headers, Value lambda) {
    Func body = body(lambda);
    int captured = body == null ? -1 : lambda.insn().operands().indexOf(headers);
    if (captured < 0) {
      return null;
    }
    Value map = body.params().get(captured);
    Value name = body.params().get(lambda.insn().operands().size());
    List<Value> values = body.values().toList();
    return values.stream().anyMatch(value -> compares(value.insn(), name))
        ? null
        : values.stream().filter(v -> isSet(v.insn(), map, name)).findFirst().orElse(null);
  }

  /** What a lambda of the author's own does with what it captures. */
  private @Nullable Func body(Value lambda) {
    if (!(lambda.insn() instanceof Insn.Call make)) {
      return null;
    }
    HandleConstant target = linker.lambdas().target(make.method());
    return target == null
        ? null
        : linker
            .program()
            .functions()
            .get(new MethodRef(target.owner(), target.name(), target.descriptor()));
  }

  private boolean isSet(Insn insn, Value map, Value name) {
    return insn instanceof Insn.Call call
        && isOfHeaders(call, "set")
        && call.operands().subList(0, 2).equals(List.of(map, name));
  }

  private static boolean compares(Insn insn, Value name) {
    return insn instanceof Insn.Call call
        && call.method().name().startsWith("equals")
        && call.operands().contains(name);
  }

  private boolean isOfHeaders(Insn.Call call, String method) {
    return call.method().name().equals(method)
        && linker.pool().isSubclass(call.method().owner(), VIEW);
  }
}
