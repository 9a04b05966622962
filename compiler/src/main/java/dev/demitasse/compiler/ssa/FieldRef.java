package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;

/**
 * A field, named by the internal name of the class that declares it, its name and its JVM
 * descriptor.
 */
public record FieldRef(String owner, String name, String descriptor) {
  /** The type of its values. */
  public Type type() {
    return Type.ofDescriptor(descriptor);
  }

  @Override
  public String toString() {
    return owner + "." + name + ":" + descriptor;
  }
}
