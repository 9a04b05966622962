package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.FieldDef;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What later stages ask about the classes of a program. */
public final class ClosedWorld {
  private final ClassPool pool;
  private final Set<String> instantiated;

  ClosedWorld(ClassPool pool, Set<String> instantiated) {
    this.pool = pool;
    this.instantiated = instantiated;
  }

  /** Is the first class or array the second one, or below it? */
  public boolean isSubclass(String className, String ofClass) {
    return pool.isSubclass(className, ofClass);
  }

  /** Does the class have a toString that is not Object's? */
  boolean hasText(String className) {
    return pool.methods().declared(Names.TO_STRING.in(className)) != null;
  }

  /** Says that it does not. */
  Diagnostic missingText(String className) {
    return Restrictions.method(Position.NONE, pool, Names.TO_STRING.in(className));
  }

  /** May a variable of a static class hold an object of a class, as far as javac lets it? */
  public boolean mayHold(@Nullable String staticClass, String className) {
    return staticClass == null || staticClass.startsWith("[") || isSubclass(className, staticClass);
  }

  /**
   * The enum of a constant's class: one with a body of its own is of a subclass, whatever its name.
   */
  public String enumOf(String className) {
    ClassDef def = pool.find(className);
    ClassDef above = def == null ? null : pool.superClass(def);
    return above == null || above.name().equals(Names.GUEST_ENUM)
        ? className
        : enumOf(above.name());
  }

  /** What is initialised before a class, in this order, besides what is initialised before that. */
  public List<String> initialisedBefore(String className) {
    ClassDef def = pool.find(className);
    return def == null ? List.of() : InitialisedBefore.of(pool, def);
  }

  /** The classes of which the program makes objects, in the order in which they were found. */
  public List<String> instantiated() {
    return List.copyOf(instantiated);
  }

  /** Is this the class of enum constants? */
  public boolean isEnum(String className) {
    return pool.isSubclass(className, "java/lang/Enum");
  }

  /** Can the field be written by its constructor or static initialiser only? */
  public boolean isFinal(FieldRef field) {
    ClassDef owner = pool.find(field.owner());
    FieldDef def = owner == null ? null : owner.field(field.name());
    return def != null && def.isFinal();
  }

  /**
   * The instance fields of a class, those of its superclasses first, in the order of declaration.
   */
  public List<FieldRef> instanceFields(String className) {
    List<FieldRef> fields = new ArrayList<>();
    ClassDef def = pool.find(className);
    if (def == null) {
      return fields;
    }
    ClassDef superClass = pool.superClass(def);
    if (superClass != null) {
      fields.addAll(instanceFields(superClass.name()));
    }
    for (FieldDef field : def.fields()) {
      if (!field.isStatic()) {
        fields.add(
            new FieldRef(def.name(), field.name(), pool.actualDescriptor(field.descriptor())));
      }
    }
    return fields;
  }
}
