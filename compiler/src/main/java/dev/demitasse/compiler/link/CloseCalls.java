package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Binds the open calls of a program: each dispatcher asks only for the classes of the objects that
 * come to it.
 *
 * <pre>
 * o is A ? A.toString(o) : o is B ? B.toString(o) : … : text o  ⇒  A.toString(o)     where all are As
 * </pre>
 */
final class CloseCalls {
  private final Linked linked;
  private final PossibleObjects objects;
  private final Consumer<Diagnostic> report;

  CloseCalls(Linked linked, PossibleObjects objects, Consumer<Diagnostic> report) {
    this.linked = linked;
    this.objects = objects;
    this.report = report;
  }

  /** Binds all of them; what it answers are their functions, which need no more judging. */
  Set<MethodRef> run() {
    Set<MethodRef> closed = new HashSet<>();
    for (OpenCall call : linked.openCalls()) {
      Func wide = linked.program().functions().get(call.dispatcher());
      if (wide != null) {
        close(call, classes(objects.of(wide.params().get(0))));
        closed.add(call.dispatcher());
      }
    }
    return closed;
  }

  private static Set<String> classes(Set<PossibleObjects.Kind> kinds) {
    return kinds.stream()
        .map(PossibleObjects.Kind::className)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void close(OpenCall call, Set<String> classes) {
    for (String each : classes) {
      if (each.startsWith("[")) {
        report(call, Diagnostic.at(Position.NONE, Code.D0216));
      } else if (!linked.closedWorld().hasText(each)) {
        report(call, linked.closedWorld().missingText(each));
      }
    }
    Map<String, MethodRef> targets = new LinkedHashMap<>(call.targets());
    targets.keySet().retainAll(classes);
    linked
        .program()
        .functions()
        .put(call.dispatcher(), MakeDispatcher.make(call.dispatcher(), targets));
  }

  private void report(OpenCall call, Diagnostic diagnostic) {
    report.accept(call.explained(diagnostic));
  }
}
