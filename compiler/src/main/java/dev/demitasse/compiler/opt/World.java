package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;

/**
 * What the stages before know of the closed world and the functions alone do not show. Every
 * default is safe.
 */
public interface World {
  /** Of which nothing is known. */
  World UNKNOWN = new World() {};

  /** Does an object of the heap image keep the value that it has in this field for ever? */
  default boolean isConstant(FieldRef field) {
    return false;
  }

  /** Does an array of the heap image keep its elements for ever? */
  default boolean isConstant(HeapObject array) {
    return false;
  }

  /**
   * Is an object of exactly this class (or array descriptor) also of that one?
   *
   * @return null if it is not known
   */
  default @Nullable Boolean isInstance(String exactClass, String ofClass) {
    return exactClass.equals(ofClass) ? Boolean.TRUE : null;
  }

  /** May the library set a field of objects to null, where memory does not suffice for more? */
  default boolean mayLose(FieldRef field) {
    return true;
  }

  /** Must the function stay although nothing in the program calls it? Exported ones stay anyway. */
  default boolean isKept(MethodRef function) {
    return false;
  }
}
