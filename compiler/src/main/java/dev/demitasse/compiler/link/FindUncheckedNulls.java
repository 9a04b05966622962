package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code headers.get("x").length()} and {@code headers.set("y", headers.get("x"))}: what the
 * library may give as null is used without a test, perhaps by way of methods of the filter's own.
 * Only where nothing can have been tested ({@link PossibleTests}). Headers whose name begins with a
 * colon are always there.
 */
final class FindUncheckedNulls {
  private final Linker linker;
  private final ClassPool pool;
  private final CallSites sites;

  FindUncheckedNulls(Linker linker, CallSites sites) {
    this.linker = linker;
    this.pool = linker.pool();
    this.sites = sites;
  }

  /** About the first use of each value that comes from a call in this function. */
  List<Diagnostic> from(Func func) {
    List<Diagnostic> found = new ArrayList<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        Set<String> names = isUnchecked(func, value) ? names(func, value) : null;
        PossibleTests tests = names == null ? null : new PossibleTests(pool, sites, names);
        if (tests != null && tests.isUntested(func, block)) {
          Diagnostic use = new Way(value, tests).use(func, value);
          found.addAll(use == null ? List.of() : List.of(use));
        }
      }
    }
    return found;
  }

  private boolean isUnchecked(Func func, Value value) {
    MethodDef def =
        value.insn() instanceof Insn.Call call && Names.isLibrary(call.method().owner())
            ? pool.methods().declared(call.method())
            : null;
    return def != null
        && def.hasAnnotation(Names.NULLABLE)
        && func.values().noneMatch(user -> isRequired(user.insn(), value));
  }

  /** {@code Objects.requireNonNull(v)}: then it is meant. */
  private static boolean isRequired(Insn user, Value value) {
    return user instanceof Insn.Call call
        && call.method().name().equals("requireNonNull")
        && call.operands().contains(value);
  }

  /** The names that are asked for; null where one is not known or may begin with a colon. */
  private @Nullable Set<String> names(Func func, Value get) {
    Set<String> names = new TreeSet<>();
    Insn.Call call = (Insn.Call) get.insn();
    for (Value name : call.operands().subList(receivers(call), call.operands().size())) {
      int param = func.params().indexOf(name);
      List<Value> given =
          param < 0
              ? List.of(name)
              : sites.of(func).stream().map(site -> site.operands().get(param)).toList();
      for (Value each : given) {
        if (!(each.insn() instanceof Insn.Text text) || text.latin1().startsWith(":")) {
          return null;
        }
        names.add(text.latin1());
      }
      if (given.isEmpty()) {
        return null;
      }
    }
    return names;
  }

  /** Is a null argument a mistake? */
  private boolean needsValue(Insn.Call call, int operand) {
    String owner = call.method().owner();
    boolean known = Names.isLibrary(owner) && !owner.startsWith(Names.GUEST);
    int first = receivers(call);
    MethodDef def =
        known || owner.equals(Names.GUEST_STRING) || owner.equals(Names.GUEST_BYTES)
            ? pool.methods().declared(call.method())
            : null;
    return def != null && operand >= first && !mayBeNull(def, operand - first);
  }

  private static int receivers(Insn.Call call) {
    return call.dispatch() == Insn.Dispatch.STATIC ? 0 : 1;
  }

  private static boolean mayBeNull(MethodDef def, int parameter) {
    List<List<AnnotationDef>> annotations = def.parameterAnnotations();
    return parameter < annotations.size()
        && annotations.get(parameter).stream().anyMatch(a -> a.descriptor().equals(Names.NULLABLE));
  }

  /** The way of what one call gives, to its first use. */
  private final class Way {
    private final Value source;
    private final PossibleTests tests;
    private final Set<Value> seen = new HashSet<>();

    Way(Value source, PossibleTests tests) {
      this.source = source;
      this.tests = tests;
    }

    @Nullable
    Diagnostic use(Func func, Value value) {
      if (seen.size() > CallSites.LIMIT || !seen.add(value)) {
        return null;
      }
      for (Block block : func.blocks()) {
        Diagnostic use =
            uses(block, value) && tests.isUntestedWithin(func, block)
                ? useIn(func, block, value)
                : null;
        if (use != null) {
          return use;
        }
      }
      return null;
    }

    private static boolean uses(Block block, Value value) {
      return block.body().stream().anyMatch(each -> each.insn().operands().contains(value))
          || block.jump().operands().contains(value)
          || block.jump().targets().stream().anyMatch(each -> each.args().contains(value));
    }

    private @Nullable Diagnostic useIn(Func func, Block block, Value value) {
      for (Value user : block.body()) {
        Diagnostic use =
            user.insn().operands().contains(value) ? useBy(func, block, user, value) : null;
        if (use != null) {
          return use;
        }
      }
      return block.jump() instanceof Jump.Return
          ? returned(func, block, value)
          : merged(func, block, value);
    }

    private @Nullable Diagnostic useBy(Func func, Block block, Value user, Value value) {
      if (user.insn() instanceof Insn.Check check && check.guard() == Guard.NULL) {
        return found(func, user, receiver(block, value));
      }
      return user.insn() instanceof Insn.Call call ? useBy(func, user, call, value) : null;
    }

    private @Nullable Diagnostic useBy(Func func, Value user, Insn.Call call, Value value) {
      int operand = call.operands().indexOf(value);
      Func callee = sites.callee(call);
      if (callee != null) {
        return use(callee, callee.params().get(operand));
      }
      return needsValue(call, operand) ? found(func, user, call.method()) : null;
    }

    private @Nullable Diagnostic returned(Func func, Block block, Value value) {
      if (!block.jump().operands().contains(value)) {
        return null;
      }
      return sites.of(func).stream()
          .filter(site -> tests.isUntested(site.func(), site.block()))
          .map(site -> use(site.func(), site.value()))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    /** {@code b ? v : w}: what is used where the ways have met, before they part again. */
    private @Nullable Diagnostic merged(Func func, Block from, Value value) {
      if (!(from.jump() instanceof Jump.Goto only)) {
        return null;
      }
      Target target = only.target();
      int index = target.args().indexOf(value);
      Value param = index < 0 ? null : target.block().params().get(index);
      return param == null || !uses(target.block(), param) || !seen.add(param)
          ? null
          : useIn(func, target.block(), param);
    }

    /** The method that is called next on a value; null if it is used in another way. */
    private static @Nullable MethodRef receiver(Block block, Value value) {
      return block.body().stream()
          .map(Value::insn)
          .filter(insn -> insn instanceof Insn.Call call && call.operands().indexOf(value) == 0)
          .map(insn -> ((Insn.Call) insn).method())
          .findFirst()
          .orElse(null);
    }

    private Diagnostic found(Func func, Value use, @Nullable MethodRef method) {
      MethodRef getter = ((Insn.Call) source.insn()).method();
      Diagnostic diagnostic =
          Diagnostic.at(
                  use.position(), Code.D0704, method == null ? "this" : name(method), name(getter))
              .also(Label.call("null where there is none", source.position(), getter.name()));
      return linker.explained(diagnostic, func.method());
    }

    private String name(MethodRef method) {
      if (method.owner().equals(Names.LOG)) {
        return "a line of the log"; // linking has put another method in the place of Log.info
      }
      return Names.readable(method.in(pool.javaName(method.owner())));
    }
  }
}
