package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;

/**
 * A world for tests: fields named {@code final...} and all arrays of the heap image are constant; a
 * class is a subclass of another if its name begins with the other's.
 */
final class TestWorld implements World {
  @Override
  public boolean isConstant(FieldRef field) {
    return field.name().startsWith("final");
  }

  @Override
  public boolean isConstant(HeapObject array) {
    return true;
  }

  @Override
  public @Nullable Boolean isInstance(String exactClass, String ofClass) {
    return exactClass.startsWith(ofClass);
  }

  @Override
  public boolean isKept(MethodRef function) {
    return function.name().startsWith("kept");
  }
}
