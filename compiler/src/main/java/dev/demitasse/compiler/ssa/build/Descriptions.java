package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Value;

/** What a JVM descriptor says about a value. */
final class Descriptions {
  private Descriptions() {}

  /** The internal name of the class, the descriptor of an array; null for a number. */
  static @Nullable String className(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'L' -> descriptor.substring(1, descriptor.length() - 1);
      case '[' -> descriptor;
      default -> null;
    };
  }

  /** The value as the descriptor describes it. */
  static Slot slot(String descriptor, Value value) {
    return Type.ofDescriptor(descriptor) == Type.REF
        ? Slot.reference(className(descriptor), false, value)
        : Slot.number(value);
  }
}
