package dev.demitasse.compiler.classfile;

import java.util.Map;

/**
 * An annotation.
 *
 * @param descriptor its class, such as {@code Ljava/lang/Deprecated;}
 * @param values the elements that are written out, in order: boxed numbers, String, the name of an
 *     enum constant as a String, {@link TypeConstant}, {@link AnnotationDef}, or a List of these
 */
public record AnnotationDef(String descriptor, Map<String, Object> values) {
  /** The element's value, or another one if the annotation leaves it to the default. */
  public Object value(String element, Object otherwise) {
    return values.getOrDefault(element, otherwise);
  }
}
