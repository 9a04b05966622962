package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.List;

/**
 * A method.
 *
 * @param code null if it is abstract or native
 * @param annotations also those of the type of what it gives
 * @param parameterAnnotations one list for each parameter up to the last one with annotations, also
 *     those of its type
 * @param annotationDefault for an element of an annotation interface its default; else null
 */
public record MethodDef(
    String owner,
    String name,
    String descriptor,
    int access,
    @Nullable Code code,
    List<AnnotationDef> annotations,
    List<List<AnnotationDef>> parameterAnnotations,
    @Nullable Object annotationDefault)
    implements Flags, Annotated {
  /** Is it a constructor? */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
