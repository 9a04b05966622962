package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compiles filters: class files in, modules out. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles every filter among the roots of the class path: all of them, or none if there is an
   * error.
   */
  public static Result compile(ClassPath classPath, Options options) {
    Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    List<Module> modules = new ArrayList<>();
    for (FilterDef filter : FindFilters.in(classPath, diagnostics::add)) {
      try {
        FilterCompiler compiler = new FilterCompiler(classPath, filter, options, diagnostics::add);
        compiler.compile().ifPresent(modules::add);
      } catch (DiagnosticException e) {
        diagnostics.add(e.diagnostic());
      }
    }
    return new Result(
        diagnostics.isEmpty() ? List.copyOf(modules) : List.of(), inOrder(diagnostics));
  }

  private static List<Diagnostic> inOrder(Set<Diagnostic> diagnostics) {
    Comparator<Diagnostic> byPlace =
        Comparator.<Diagnostic, String>comparing(d -> d.position().file())
            .thenComparing(d -> d.position().line())
            .thenComparing(d -> d.code());
    return diagnostics.stream().sorted(byPlace).toList();
  }
}
