package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.link.FindFilters;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the rounds of annotation processing have shown. */
final class AnnotatedClasses {
  private final Elements elements;
  private final Set<String> roots = new TreeSet<>();
  private final TreeMap<String, TypeElement> filters = new TreeMap<>();
  private boolean errorRaised;

  AnnotatedClasses(Elements elements) {
    this.elements = elements;
  }

  /** Notes a round; the filters that are new in it. */
  List<TypeElement> add(RoundEnvironment round) {
    errorRaised |= round.errorRaised();
    for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
      roots.add(internalName(root));
    }
    TypeElement annotation = elements.getTypeElement(FilterAnnotation.TYPE);
    List<TypeElement> added =
        annotation == null // the DSL is not on the class path
            ? List.of()
            : List.copyOf(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
    added.forEach(filter -> filters.put(internalName(filter), filter));
    return added;
  }

  String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }

  /** Is this class, whose name is with dots, or the one that it is nested in to be compiled? */
  boolean contains(String className) {
    String name = className.replace('.', '/');
    return roots.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "$"));
  }

  /** The names of all classes that are to be compiled, those of nested ones left out. */
  Set<String> roots() {
    return roots;
  }

  boolean errorRaised() {
    return errorRaised;
  }

  /** The filter of this name, if it is being compiled; else null. */
  @Nullable
  TypeElement element(String internalName) {
    return filters.get(internalName);
  }

  /** The names of all modules, as far as they are right. */
  List<String> moduleNames() {
    return filters.values().stream()
        .map(each -> FilterAnnotation.of(each).moduleName())
        .filter(name -> name != null && FindFilters.isModuleName(name))
        .toList();
  }
}
