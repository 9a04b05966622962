package dev.demitasse.compiler.ssa;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object or array that exists at compile time: the interpreter's, and after the evaluation of
 * static initialisers the heap image's. It has identity. Slots hold Integer, Long, Float, Double,
 * String (text), HeapObject or null.
 */
public final class HeapObject {
  private final String className;
  private final Map<FieldRef, Object> fields = new LinkedHashMap<>();
  private final Object[] elements;

  private HeapObject(String className, Object[] elements) {
    this.className = className;
    this.elements = elements;
  }

  /** A fresh object without fields set; unset ones read as zero of their type. */
  public static HeapObject ofClass(String className) {
    return new HeapObject(className, new Object[0]);
  }

  /** A fresh array, {@code zero} in each slot. */
  public static HeapObject ofArray(String elementDescriptor, int length, Object zero) {
    Object[] elements = new Object[length];
    Arrays.fill(elements, zero);
    return new HeapObject("[" + elementDescriptor, elements);
  }

  /** The internal name of the class, or an array's descriptor. */
  public String className() {
    return className;
  }

  /** Is this an array? */
  public boolean isArray() {
    return className.startsWith("[");
  }

  /** The fields that were set. */
  public Map<FieldRef, Object> fields() {
    return fields;
  }

  /** An array's slots; length 0 for an object. */
  public Object[] elements() {
    return elements;
  }
}
