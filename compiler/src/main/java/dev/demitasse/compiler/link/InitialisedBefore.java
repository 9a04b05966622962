package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is initialised before a class when it is used (JLS §12.4.1). */
final class InitialisedBefore {
  private final ClassPool pool;
  private final Set<String> found = new LinkedHashSet<>();

  /** Interfaces that were looked at: exponentially many ways may lead to one. */
  private final Set<String> seen = new HashSet<>();

  private InitialisedBefore(ClassPool pool) {
    this.pool = pool;
  }

  /**
   * The superclass, then the interfaces above the class that declare a method with a body, each
   * after those above it (JVMS §5.5). Before an interface there is nothing.
   */
  static List<String> of(ClassPool pool, ClassDef def) {
    InitialisedBefore before = new InitialisedBefore(pool);
    if (!def.isInterface()) {
      ClassDef superClass = pool.superClass(def);
      if (superClass != null) {
        before.found.add(superClass.name());
      }
      before.addInterfacesOf(def);
    }
    return List.copyOf(before.found);
  }

  private void addInterfacesOf(ClassDef def) {
    for (String each : def.interfaces()) {
      ClassDef above = pool.find(each);
      if (above != null && seen.add(each)) {
        addInterfacesOf(above);
        if (above.methods().stream().anyMatch(InitialisedBefore::hasBodyForObjects)) {
          found.add(above.name());
        }
      }
    }
  }

  private static boolean hasBodyForObjects(MethodDef method) {
    return method.code() != null && !method.isStatic();
  }
}
