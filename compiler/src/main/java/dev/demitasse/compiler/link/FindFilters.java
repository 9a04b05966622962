package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ClassSource;
import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the classes annotated with {@code @Filter}, in the order of their module names. */
public final class FindFilters {
  private static final String NAME = "[a-z][a-z0-9-]{0,63}";

  private final ClassSource classes;
  private final ClassPool pool;
  private final Consumer<Diagnostic> report;
  private final TreeMap<String, FilterDef> filters = new TreeMap<>();
  private boolean failed;

  private FindFilters(ClassSource classes, Consumer<Diagnostic> report) {
    this.classes = classes;
    this.pool = new ClassPool(classes);
    this.report = report;
  }

  /** All filters among the roots; what is wrong with one is reported. */
  public static Collection<FilterDef> in(ClassSource classes, Consumer<Diagnostic> report) {
    FindFilters finder = new FindFilters(classes, report);
    boolean[] any = {false};
    for (String root : classes.roots()) {
      finder.reporting(() -> any[0] |= finder.look(root));
    }
    if (!any[0] && !finder.failed) {
      report.accept(Diagnostic.at(Position.NONE, Code.D0401));
    }
    return List.copyOf(finder.filters.values());
  }

  private void reporting(Runnable step) {
    try {
      step.run();
    } catch (DiagnosticException e) {
      failed = true;
      report.accept(e.diagnostic());
    }
  }

  private boolean look(String className) {
    ClassDef def = classes.find(className);
    AnnotationDef filter = def == null ? null : def.annotation(Names.FILTER);
    if (filter == null) {
      return false;
    }
    add(def, filter);
    return true;
  }

  private void add(ClassDef def, AnnotationDef annotation) {
    Position position = DeclaredClass.position(def);
    String name = String.valueOf(annotation.values().get("value"));
    boolean isPlugin = pool.isSubclass(def.name(), Names.PLUGIN);
    if (!isPlugin && !pool.isSubclass(def.name(), Names.HTTP_FILTER)) {
      throw error(position, Code.D0402, Names.readable(def.name()));
    }
    if (!isModuleName(name)) {
      throw error(position, Code.D0405, name);
    }
    checkConstructor(def, position);
    boolean open = "OPEN".equals(annotation.values().get("onError"));
    FilterDef earlier = filters.putIfAbsent(name, new FilterDef(def.name(), name, open, isPlugin));
    if (earlier != null) {
      String other = Names.readable(earlier.className());
      Position first = DeclaredClass.position(pool.find(earlier.className()));
      report.accept(
          Diagnostic.at(position, Code.D0403, name, other, Names.readable(def.name()))
              .also(Label.moduleName("the name of " + other, first)));
    }
  }

  /** May a module have this name? */
  public static boolean isModuleName(String name) {
    return name.matches(NAME);
  }

  private static void checkConstructor(ClassDef def, Position position) {
    if (def.isAbstract() || def.method("<init>", "()V") == null) {
      throw error(position, Code.D0406, Names.readable(def.name()));
    }
  }

  private static DiagnosticException error(Position position, Code code, Object... args) {
    return new DiagnosticException(Diagnostic.at(position, code, args));
  }
}
