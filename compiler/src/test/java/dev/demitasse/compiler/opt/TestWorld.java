package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.MethodRef;

/**
 * A world for tests: fields named {@code final...} and all arrays of the heap image are constant,
 * fields named {@code lost...} may be set to null; a class is a subclass of another if its name
 * begins with the other's.
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
  public boolean mayLose(FieldRef field) {
    return field.name().startsWith("lost");
  }

  @Override
  public boolean isKept(MethodRef function) {
    return function.name().startsWith("kept");
  }
}
