package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;

/**
 * Static fields, and the initialisers that run before a class is used (JLS §12.4); told of what
 * happens to objects meanwhile.
 */
public interface Statics {
  /**
   * The initialiser that has to run now, before the class is used; null if there is none (any
   * more). It is asked again after that one has run.
   */
  default @Nullable MethodRef initialiser(String className) {
    return null;
  }

  /** What the field holds. */
  @Nullable
  Object get(FieldRef field);

  /** Sets what the field holds. */
  void put(FieldRef field, @Nullable Object value);

  /** An object or array has been made. */
  default void made(HeapObject object) {}

  /** A field of an object is read. */
  default void reads(HeapObject object, FieldRef field) {}

  /** A field of an object, or an element of an array, is written. */
  default void writes(HeapObject object) {}
}
