package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.List;

/** Something that can carry annotations. */
public interface Annotated {
  /** The annotations, those that the JVM does not see included. */
  List<AnnotationDef> annotations();

  /** Does it carry an annotation of the class with this descriptor? */
  default boolean hasAnnotation(String descriptor) {
    return annotation(descriptor) != null;
  }

  /** The annotation of the class with this descriptor; null if there is none. */
  default @Nullable AnnotationDef annotation(String descriptor) {
    for (AnnotationDef annotation : annotations()) {
      if (annotation.descriptor().equals(descriptor)) {
        return annotation;
      }
    }
    return null;
  }
}
