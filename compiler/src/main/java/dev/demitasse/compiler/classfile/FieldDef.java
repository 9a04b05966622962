package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import java.util.List;

/**
 * A field.
 *
 * @param constantValue what a static field is initialised with: Integer (also for boolean and the
 *     short types), Long, Float, Double or String; null if code initialises it
 */
public record FieldDef(
    String owner,
    String name,
    String descriptor,
    int access,
    @Nullable Object constantValue,
    List<AnnotationDef> annotations)
    implements Flags, Annotated {}
