package dev.demitasse.compiler.processor;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.link.FindFilters;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Checks what stands at a filter's declaration, for compilers whose class files are out of reach.
 */
final class CheckAnnotations {
  private final ProcessingEnvironment environment;
  private final Map<String, TypeElement> byName = new TreeMap<>();

  CheckAnnotations(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  void check(TypeElement filter) {
    String name = FilterAnnotation.of(filter).moduleName();
    if (!extend(filter, "dev.demitasse.Plugin") && !extend(filter, "dev.demitasse.HttpFilter")) {
      print(filter, Code.D0402, filter);
    } else if (name != null && !FindFilters.isModuleName(name)) {
      printAtName(filter, Code.D0405, name);
    } else if (isAbstract(filter) || !hasConstructor(filter)) {
      print(filter, Code.D0406, filter);
    }
    TypeElement earlier = name == null ? null : byName.putIfAbsent(name, filter);
    if (earlier != null) {
      printAtName(filter, Code.D0403, name, earlier, filter);
    }
  }

  private boolean extend(TypeElement filter, String className) {
    TypeElement superclass = environment.getElementUtils().getTypeElement(className);
    return superclass != null
        && environment.getTypeUtils().isSubtype(filter.asType(), superclass.asType());
  }

  private static boolean isAbstract(TypeElement filter) {
    return filter.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static boolean hasConstructor(TypeElement filter) {
    return ElementFilter.constructorsIn(filter.getEnclosedElements()).stream()
        .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  private void print(TypeElement filter, Code code, Object... args) {
    Diagnostic diagnostic = Diagnostic.at(Position.NONE, code, args);
    environment
        .getMessager()
        .printMessage(Messages.kind(diagnostic), Messages.text(diagnostic), filter);
  }

  private void printAtName(TypeElement filter, Code code, Object... args) {
    Diagnostic diagnostic = Diagnostic.at(Position.NONE, code, args);
    FilterAnnotation annotation = FilterAnnotation.of(filter);
    environment
        .getMessager()
        .printMessage(
            Messages.kind(diagnostic),
            Messages.text(diagnostic),
            filter,
            annotation.mirror(),
            annotation.value());
  }
}
