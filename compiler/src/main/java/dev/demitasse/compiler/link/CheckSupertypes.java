package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Judges what a class is below, as the JVM does when it loads the class (JVMS §5.3.5). A JDK class
 * that no guest class stands for is believed to fit: who uses it finds out.
 */
final class CheckSupertypes {
  private final ClassPool pool;
  private final ClassDef def;

  CheckSupertypes(ClassPool pool, ClassDef def) {
    this.pool = pool;
    this.def = def;
  }

  /**
   * Reads the superclass and the interfaces.
   *
   * @throws DiagnosticException D0103 if one is not there, D0101 if it cannot be what it shall be
   */
  void check() {
    if (def.superName() == null) {
      require(pool.isRoot(def), "it has no superclass");
    } else if (!pool.isRoot(def)) {
      checkSuperclass(def.superName());
    }
    for (String each : def.interfaces()) {
      ClassDef above = find(each);
      if (above != null) {
        require(above.isInterface(), "it implements " + Names.readable(each) + ", a class");
        checkMayExtend(above);
      }
    }
    Collection<ClassDef> above = above();
    def.methods().forEach(method -> checkOverrides(method, above));
  }

  private void checkSuperclass(String name) {
    boolean toObject = !def.isInterface() || name.equals(Names.OBJECT);
    require(toObject, "it is an interface below " + Names.readable(name));
    ClassDef above = find(name);
    if (above != null) {
      require(!above.isInterface(), "it extends " + Names.readable(name) + ", an interface");
      require(!above.isFinal(), "it extends " + Names.readable(name) + ", which is final");
      checkMayExtend(above);
    }
  }

  private void checkOverrides(MethodDef method, Collection<ClassDef> above) {
    if (!method.name().startsWith("<")) {
      above.forEach(each -> checkOverrides(method, each));
    }
  }

  private void checkOverrides(MethodDef method, ClassDef above) {
    MethodDef other = above.method(method.name(), method.descriptor());
    if (other != null && !other.isStatic() && isInherited(other)) {
      String what = Names.readable(above.name()) + "." + method.name();
      require(!method.isStatic() && !method.isPrivate(), "it hides " + what);
      require(!other.isFinal(), "it overrides " + what + ", which is final");
    }
  }

  /** All that the class is below, each once, as far as it is there. */
  private Collection<ClassDef> above() {
    Map<String, ClassDef> found = new LinkedHashMap<>();
    addAbove(def, found);
    return found.values();
  }

  private void addAbove(ClassDef below, Map<String, ClassDef> found) {
    Stream.concat(Stream.ofNullable(pool.superClass(below)), interfaces(below))
        .filter(each -> found.putIfAbsent(each.name(), each) == null)
        .forEach(each -> addAbove(each, found));
  }

  private Stream<ClassDef> interfaces(ClassDef below) {
    return below.interfaces().stream().map(pool::find).filter(Objects::nonNull);
  }

  private boolean isInherited(MethodDef method) {
    return method.isPublic()
        || method.isProtected()
        || !method.isPrivate() && Visibility.samePackage(method.owner(), def.name());
  }

  private void checkMayExtend(ClassDef above) {
    List<String> permitted = above.permittedSubclasses();
    boolean seen = above.isPublic() || Visibility.samePackage(above.name(), def.name());
    require(
        (seen || Names.isLibrary(above.name()))
            && (permitted.isEmpty() || permitted.contains(def.name())),
        Names.readable(above.name()) + " does not let it be below");
  }

  private @Nullable ClassDef find(String name) {
    ClassDef above = pool.find(name);
    if (above == null && !Names.isJdk(name)) {
      throw new DiagnosticException(Diagnostic.at(Position.NONE, Code.D0103, Names.readable(name)));
    }
    return above;
  }

  private void require(boolean condition, String reason) {
    if (!condition) {
      throw ClassFileReader.broken(def.name(), reason);
    }
  }
}
