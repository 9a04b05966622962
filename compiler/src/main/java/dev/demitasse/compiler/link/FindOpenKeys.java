package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes to shared data under a key that comes from a header, by way of methods of the filter's own
 * too: whoever sends requests adds keys.
 */
final class FindOpenKeys {
  private static final String SHARED_DATA = Names.DSL + "SharedData";
  private static final String SHARED_LONG = Names.DSL + "SharedLong";
  private static final String HEADERS = Names.DSL + "HeaderView";
  private static final Set<String> WRITERS =
      Set.of("set", "putIfAbsent", "compareAndSet", "update");

  private final Linker linker;
  private final CallSites sites;

  FindOpenKeys(Linker linker, CallSites sites) {
    this.linker = linker;
    this.sites = sites;
  }

  List<Diagnostic> in(Func func) {
    List<Diagnostic> found = new ArrayList<>();
    for (Value value : func.values().toList()) {
      if (value.insn() instanceof Insn.Call call && isWrite(call)) {
        Value header = new Origin().of(func, key(call.operands().get(0)));
        if (header != null) {
          found.add(openKey(value, header));
        }
      }
    }
    return found;
  }

  private static Diagnostic openKey(Value write, Value header) {
    String getter = ((Insn.Call) header.insn()).method().name();
    return Diagnostic.at(write.position(), Code.D0702)
        .also(Label.call("what the request says", header.position(), getter));
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

  private boolean isText(MethodRef method) {
    String result = linker.pool().actualDescriptor(method.resultDescriptor());
    return result.equals("L" + Names.GUEST_STRING + ";");
  }

  /** One search for the header that a text comes from. */
  private final class Origin {
    private final Set<Value> seen = new HashSet<>();

    /** The call that reads the header; null if there is none. */
    @Nullable
    Value of(Func func, Value text) {
      if (seen.size() > CallSites.LIMIT || !seen.add(text)) {
        return null;
      } else if (text.insn() == null) {
        return ofParam(func, text);
      }
      return text.insn() instanceof Insn.Call call && isText(call.method())
          ? ofCall(func, text, call)
          : null;
    }

    private @Nullable Value ofCall(Func func, Value text, Insn.Call call) {
      Func callee = sites.callee(call);
      if (callee != null) {
        return first(callee, CallSites.results(callee));
      } else if (linker.pool().isSubclass(call.method().owner(), HEADERS)) {
        return text;
      }
      boolean ofTexts =
          call.method().owner().equals(Names.GUEST_STRING)
              || linker.synthesized().has(call.method());
      return ofTexts ? first(func, call.operands()) : null;
    }

    private @Nullable Value ofParam(Func func, Value param) {
      int index = func.params().indexOf(param);
      if (index < 0) {
        return first(func, CallSites.arguments(func, param));
      }
      return sites.of(func).stream()
          .map(site -> of(site.func(), site.operands().get(index)))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private @Nullable Value first(Func func, List<Value> texts) {
      return texts.stream()
          .map(text -> of(func, text))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }
}
