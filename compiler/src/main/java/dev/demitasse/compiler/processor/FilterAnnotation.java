package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * An annotation {@code @Filter} as it stands in the source.
 *
 * @param value the module's name; null if it is missing
 */
record FilterAnnotation(AnnotationMirror mirror, @Nullable AnnotationValue value) {
  static final String TYPE = "dev.demitasse.Filter";

  /** The annotation of a class that has it. */
  static FilterAnnotation of(TypeElement filter) {
    for (AnnotationMirror each : filter.getAnnotationMirrors()) {
      if (each.getAnnotationType().toString().equals(TYPE)) {
        return new FilterAnnotation(each, value(each));
      }
    }
    throw new IllegalArgumentException(filter + " is no filter");
  }

  private static @Nullable AnnotationValue value(AnnotationMirror mirror) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
        mirror.getElementValues().entrySet()) {
      if (each.getKey().getSimpleName().contentEquals("value")) {
        return each.getValue();
      }
    }
    return null;
  }

  /** The module's name; null where the source has no text for it, which javac itself reports. */
  @Nullable
  String moduleName() {
    return value != null && value.getValue() instanceof String name ? name : null;
  }
}
