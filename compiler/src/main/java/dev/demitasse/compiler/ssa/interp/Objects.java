package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Slots;

/**
 * Fields and elements. Texts have two fields, as the guest library's strings: {@code address} and
 * {@code length}.
 */
final class Objects {
  /** Above it a static initialiser asks for more than a module should hold. */
  private static final int MAX_LENGTH = 1 << 20;

  private final Placement placement;

  Objects(Placement placement) {
    this.placement = placement;
  }

  @Nullable
  Object get(FieldRef field, @Nullable Object object) {
    if (object instanceof String text) {
      return switch (field.name()) {
        case "address" -> placement.ofText(text);
        case "length" -> text.length();
        default -> throw new InterpreterTrap("a text has no field " + field);
      };
    }
    HeapObject heapObject = heapObject(object);
    boolean set = heapObject.fields().containsKey(field);
    return set ? heapObject.fields().get(field) : Slots.zero(field.descriptor());
  }

  static void put(FieldRef field, HeapObject object, @Nullable Object value) {
    object.fields().put(field, narrowed(field.descriptor(), value));
  }

  static HeapObject heapObject(@Nullable Object object) {
    if (object instanceof HeapObject heapObject) {
      return heapObject;
    }
    throw new InterpreterTrap("not an object with fields: " + object);
  }

  static HeapObject array(String element, int length) {
    if (length < 0 || length > MAX_LENGTH) {
      throw new InterpreterTrap("an array of " + length + " elements");
    }
    return HeapObject.ofArray(element, length, Slots.zero(element));
  }

  static HeapObject array(@Nullable Object array) {
    if (array instanceof HeapObject object && object.isArray()) {
      return object;
    }
    throw new InterpreterTrap("not an array: " + array);
  }

  /**
   * The index; a missing check is a mistake of the compiler, but not one that may break the
   * interpreter.
   */
  static int index(Object[] elements, int index) {
    if (index < 0 || index >= elements.length) {
      throw new InterpreterTrap("unchecked index " + index + " of " + elements.length);
    }
    return index;
  }

  static HeapObject copy(HeapObject array) {
    Object[] elements = array.elements();
    HeapObject copy = HeapObject.ofArray(array.className().substring(1), elements.length, null);
    System.arraycopy(elements, 0, copy.elements(), 0, elements.length);
    return copy;
  }

  /** What a slot of this descriptor keeps of an int. */
  static @Nullable Object narrowed(String descriptor, @Nullable Object value) {
    return switch (descriptor) {
      case "Z" -> (Integer) value & 1;
      case "B" -> (int) ((Integer) value).byteValue();
      case "S" -> (int) ((Integer) value).shortValue();
      case "C" -> (Integer) value & 0xFFFF;
      default -> value;
    };
  }

  /**
   * Are two references the same? Texts have no identity of their own: literals of the same text are
   * the same.
   */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b || (a instanceof String && a.equals(b));
  }
}
