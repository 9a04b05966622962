package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.Set;

/** Writes to shared data under a key that comes from a header: whoever sends requests adds keys. */
final class FindOpenKeys {
  private static final String SHARED_DATA = Names.DSL + "SharedData";
  private static final String SHARED_LONG = Names.DSL + "SharedLong";
  private static final String HEADERS = Names.DSL + "HeaderView";
  private static final Set<String> WRITERS =
      Set.of("set", "putIfAbsent", "compareAndSet", "update");

  private final Linker linker;
  private final Func func;

  FindOpenKeys(Linker linker, Func func) {
    this.linker = linker;
    this.func = func;
  }

  List<Diagnostic> find() {
    return func.values()
        .filter(value -> value.insn() instanceof Insn.Call call && isOpen(call))
        .map(value -> Diagnostic.at(value.position(), Code.D0702))
        .toList();
  }

  private boolean isOpen(Insn.Call call) {
    return isWrite(call) && isFromRequest(key(call.operands().get(0)));
  }

  private static boolean isWrite(Insn.Call call) {
    String owner = call.method().owner();
    return owner.equals(SHARED_DATA) && WRITERS.contains(call.method().name())
        || owner.equals(SHARED_LONG)
            && call.dispatch() != Insn.Dispatch.STATIC
            && !call.method().name().equals("get");
  }

  /** {@code SharedLong.of(key) ⇒ key}. */
  private static Value key(Value first) {
    return first.insn() instanceof Insn.Call call && call.method().owner().equals(SHARED_LONG)
        ? call.operands().get(0)
        : first;
  }

  private boolean isFromRequest(Value text) {
    if (!(text.insn() instanceof Insn.Call call)) {
      return false;
    }
    MethodRef method = call.method();
    boolean ofHeaders = linker.pool().isSubclass(method.owner(), HEADERS);
    boolean ofTexts = method.owner().equals(Names.GUEST_STRING) || linker.synthesized().has(method);
    return isText(method) && (ofHeaders || ofTexts && fromRequest(call.operands()));
  }

  private boolean fromRequest(List<Value> operands) {
    return operands.stream().anyMatch(this::isFromRequest);
  }

  private boolean isText(MethodRef method) {
    String result = linker.pool().actualDescriptor(method.resultDescriptor());
    return result.equals("L" + Names.GUEST_STRING + ";");
  }
}
