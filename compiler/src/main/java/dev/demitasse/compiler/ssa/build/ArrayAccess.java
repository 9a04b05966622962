package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;

/** Reads and writes of array elements. */
final class ArrayAccess {
  private static final String OBJECT = "Ljava/lang/Object;";

  private ArrayAccess() {}

  /**
   * Pushes an element.
   *
   * @param elements the letters of the element types that the instruction serves
   */
  static void load(String elements, Machine m) {
    Value index = m.pop(Type.I32);
    Slot array = m.popReference();
    String element = elementOf(array, elements);
    checkAccess(array, index, m);
    m.push(element, new Insn.ArrayLoad(element, array.value(), index));
  }

  /** Pops an element and writes it. */
  static void store(String elements, Machine m) {
    Value value = m.pop(elements.equals("L") ? Type.REF : Type.ofDescriptor(elements));
    Value index = m.pop(Type.I32);
    Slot array = m.popReference();
    String element = elementOf(array, elements);
    checkAccess(array, index, m);
    m.emit(new Insn.ArrayStore(element, array.value(), index, value));
  }

  /** Pushes the length of an array. */
  static void length(Machine m) {
    Slot array = m.popReference();
    if (array.className() != null && !array.className().startsWith("[")) {
      throw mismatch(array);
    }
    m.push(m.emit(new Insn.ArrayLength(m.nonNull(array))));
  }

  private static void checkAccess(Slot array, Value index, Machine m) {
    Value object = m.nonNull(array);
    m.check(Guard.INDEX, index, m.emit(new Insn.ArrayLength(object)));
  }

  private static String elementOf(Slot array, String elements) {
    String element = elementOf(array.className());
    if (element == null) {
      // Null, or arrays of different classes, joined: these can only hold references.
      return unknownElement(array, elements);
    }
    String letter = element.startsWith("[") ? "L" : element.substring(0, 1);
    if (!elements.contains(letter)) {
      throw mismatch(array);
    }
    return element;
  }

  private static String unknownElement(Slot array, String elements) {
    if (array.className() != null || array.kind() != Kind.NULL && !elements.equals("L")) {
      throw mismatch(array);
    }
    return elements.equals("L") ? OBJECT : elements.substring(0, 1);
  }

  private static @Nullable String elementOf(@Nullable String className) {
    return className != null && className.startsWith("[") ? className.substring(1) : null;
  }

  private static InvalidBytecode mismatch(Slot array) {
    String found = array.className() == null ? "a reference" : array.className();
    return new InvalidBytecode("it takes an array of another type than " + found);
  }
}
