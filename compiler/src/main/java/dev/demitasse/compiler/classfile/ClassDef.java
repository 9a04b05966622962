package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.List;

/**
 * A class or interface. Names of classes are internal ones ({@code java/lang/String}).
 *
 * @param superName null for {@code java/lang/Object} and module descriptors
 * @param sourceFile the name of the source file without folders; empty if the class file does not
 *     say
 * @param recordComponents the components in order; empty if it is no record
 * @param permittedSubclasses what {@code permits} says; empty if it is not sealed
 * @param innerClasses what the class file says about nested classes, its own nesting among them
 * @param nestHost the class that says which classes share their private members with this one; null
 *     if that is this one
 * @param nestMembers the other classes of the nest, if it is this one that says so
 */
public record ClassDef(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    int access,
    String sourceFile,
    List<FieldDef> fields,
    List<MethodDef> methods,
    List<AnnotationDef> annotations,
    List<RecordComponentDef> recordComponents,
    List<String> permittedSubclasses,
    List<InnerClassDef> innerClasses,
    @Nullable String nestHost,
    List<String> nestMembers)
    implements Flags, Annotated {
  /** The method declared here with this name and descriptor; null if there is none. */
  public @Nullable MethodDef method(String methodName, String descriptor) {
    for (MethodDef method : methods) {
      if (method.name().equals(methodName) && method.descriptor().equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  /** The field declared here with this name, which no other one has; null if there is none. */
  public @Nullable FieldDef field(String fieldName) {
    for (FieldDef field : fields) {
      if (field.name().equals(fieldName)) {
        return field;
      }
    }
    return null;
  }

  /** Is it a record? */
  public boolean isRecord() {
    return "java/lang/Record".equals(superName);
  }

  /**
   * What the class file says about the nesting of this very class; null if it is a top-level class.
   */
  public @Nullable InnerClassDef nesting() {
    for (InnerClassDef inner : innerClasses) {
      if (inner.name().equals(name)) {
        return inner;
      }
    }
    return null;
  }
}
