package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Which method a name stands for, and which one runs, as the JVM finds them (JVMS 5.4.3, 5.4.6).
 */
final class MethodResolution {
  private final ClassPool pool;

  MethodResolution(ClassPool pool) {
    this.pool = pool;
  }

  /**
   * The method as the class has it that declares it: the class itself, its superclasses, then of
   * their interfaces the most specific one (JVMS 5.4.3.3); null if none does.
   */
  @Nullable
  MethodDef declared(MethodRef method) {
    MethodDef ofClass = ofClasses(method, each -> true);
    return ofClass != null ? ofClass : ofInterfaces(method);
  }

  private @Nullable MethodDef ofClasses(MethodRef method, Predicate<MethodDef> wanted) {
    for (ClassDef c = pool.find(method.owner()); c != null; c = pool.superClass(c)) {
      MethodDef found = own(c, method);
      if (found != null && wanted.test(found)) {
        return found;
      }
    }
    return null;
  }

  /** The most specific one: where there is one, it is below all others. */
  private @Nullable MethodDef ofInterfaces(MethodRef method) {
    MethodDef most = null;
    for (ClassDef c = pool.find(method.owner()); c != null; c = pool.superClass(c)) {
      for (ClassDef each : pool.withInterfaces(c)) {
        MethodDef found = own(each, method);
        boolean fits = found != null && overrides(found);
        if (fits && (most == null || pool.isSubclass(found.owner(), most.owner()))) {
          most = found;
        }
      }
    }
    return most;
  }

  /** May it take the place of another class's? Nor do classes have others from interfaces. */
  private static boolean overrides(MethodDef method) {
    return !method.isPrivate() && !method.isStatic();
  }

  /** The name of a method. */
  static MethodRef nameOf(MethodDef def) {
    return new MethodRef(def.owner(), def.name(), def.descriptor());
  }

  /**
   * The class's own method. What overrides a guest class's names the JDK's classes: {@code
   * P.negate()Predicate} is one of {@code GuestPredicate.negate()GuestPredicate}.
   */
  private @Nullable MethodDef own(ClassDef def, MethodRef method) {
    MethodDef exact = def.method(method.name(), method.descriptor());
    if (exact != null || !method.descriptor().contains(Names.GUEST)) {
      return exact;
    }
    return def.methods().stream()
        .filter(each -> each.name().equals(method.name()) && !each.isStatic() && !each.isPrivate())
        .filter(each -> pool.actualDescriptor(each.descriptor()).equals(method.descriptor()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The method that an object of a class runs if this one is called, which the class that it names
   * declares (JVMS 5.4.5, 5.4.6).
   */
  @Nullable
  MethodDef selected(String className, MethodRef method) {
    MethodDef called = declared(method);
    if (called != null && !isInherited(called)) {
      return selectedInPackage(className, called);
    }
    MethodDef ofClass = ofClasses(method.in(className), MethodResolution::overrides);
    return ofClass != null ? ofClass : ofInterfaces(method.in(className));
  }

  /** Other packages override it only below a class of its own package that lets them. */
  private MethodDef selectedInPackage(String className, MethodDef called) {
    MethodDef selected = called;
    boolean isInherited = false;
    for (ClassDef c : below(pool.find(called.owner()), className)) {
      MethodDef own = c.method(called.name(), called.descriptor());
      boolean sees = isInherited || Visibility.samePackage(c.name(), called.owner());
      if (own != null && sees && !own.isPrivate()) {
        selected = own;
        isInherited = isInherited(own);
      }
    }
    return selected;
  }

  private static boolean isInherited(MethodDef method) {
    return method.isPublic() || method.isProtected();
  }

  /** From a class, without it, down to one that extends it. */
  private Deque<ClassDef> below(ClassDef top, String className) {
    Deque<ClassDef> below = new ArrayDeque<>();
    for (ClassDef c = pool.find(className); c != null && c != top; c = pool.superClass(c)) {
      below.push(c);
    }
    return below;
  }

  /**
   * The method that a call asks for: one of a superclass of the caller is looked for from the
   * nearest on, whichever is named (JVMS 6.5, invokespecial).
   */
  MethodRef called(Insn.Call call, String caller) {
    MethodRef method = call.method();
    boolean isSuper =
        call.dispatch() == Insn.Dispatch.SPECIAL
            && !method.isConstructor()
            && !method.owner().equals(caller)
            && pool.isKnown(method.owner())
            && !pool.isInterface(method.owner())
            && pool.isSubclass(caller, method.owner());
    MethodRef nearest = isSuper ? method.in(pool.superclass(caller)) : method;
    return declared(nearest) == null ? method : nearest;
  }
}
