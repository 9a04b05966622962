package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.link.FilterDef;
import dev.demitasse.compiler.link.FindFilters;
import java.util.ArrayList;
import java.util.List;

/** Compiles filters: class files in, modules out. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles every filter among the roots of the class path: all of them, or none if there is an
   * error.
   */
  public static Result compile(ClassPath classPath, Options options) {
    return compile(new ClassSource(classPath), options);
  }

  /** The same for classes some of which may have been read before. */
  public static Result compile(ClassSource classes, Options options) {
    return DeepStack.call(() -> compileAll(classes, options));
  }

  private static Result compileAll(ClassSource classes, Options options) {
    Mistakes mistakes = new Mistakes();
    List<Module> modules = new ArrayList<>();
    for (FilterDef filter : FindFilters.in(classes, mistakes)) {
      try {
        FilterCompiler compiler = new FilterCompiler(classes, filter, options, mistakes);
        compiler.compile().ifPresent(modules::add);
      } catch (DiagnosticException e) {
        mistakes.accept(e.diagnostic());
      }
    }
    return Result.of(modules, mistakes.inOrder());
  }
}
