package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.HeapObject;
import java.util.Map;
import java.util.Set;

/** The classes of values at run time. */
final class Types {
  private static final String TEXT = "dev/demitasse/guest/GuestString";
  private static final String STRING = "java/lang/String";
  private static final String BYTES = "dev/demitasse/guest/GuestBytes";
  private static final String DSL_BYTES = "dev/demitasse/Bytes";
  private static final String OBJECT = "java/lang/Object";

  private static final String SERIALIZABLE = "java/io/Serializable";

  /** The superclasses of what checks throw (java.lang). */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("java/lang/NullPointerException", "java/lang/RuntimeException"),
          Map.entry(
              "java/lang/ArrayIndexOutOfBoundsException", "java/lang/IndexOutOfBoundsException"),
          Map.entry(
              "java/lang/StringIndexOutOfBoundsException", "java/lang/IndexOutOfBoundsException"),
          Map.entry("java/lang/IndexOutOfBoundsException", "java/lang/RuntimeException"),
          Map.entry("java/lang/ArithmeticException", "java/lang/RuntimeException"),
          Map.entry("java/lang/NegativeArraySizeException", "java/lang/RuntimeException"),
          Map.entry("java/lang/ClassCastException", "java/lang/RuntimeException"),
          Map.entry("java/lang/ArrayStoreException", "java/lang/RuntimeException"),
          Map.entry("java/lang/RuntimeException", "java/lang/Exception"),
          Map.entry("java/lang/Exception", "java/lang/Throwable"),
          Map.entry("java/lang/Throwable", OBJECT));

  /** What arrays of all kinds are, besides objects (JLS 4.10.3). */
  private static final Set<String> ABOVE_ARRAYS = Set.of("java/lang/Cloneable", SERIALIZABLE);

  private final Classes classes;

  Types(Classes classes) {
    this.classes = classes;
  }

  /**
   * The class of an object that is not null.
   *
   * @param staticClass what is known of the value that holds it: a text may be a String or Bytes
   */
  static String classOf(Object object, @Nullable String staticClass) {
    if (object instanceof HeapObject heapObject) {
      return heapObject.className();
    }
    return BYTES.equals(staticClass) || DSL_BYTES.equals(staticClass) ? BYTES : TEXT;
  }

  boolean isInstance(String className, String superName) {
    if (className.equals(superName) || superName.equals(OBJECT)) {
      return true;
    }
    if (className.startsWith("[")) {
      return superName.startsWith("[")
          ? isElement(className.substring(1), superName.substring(1))
          : ABOVE_ARRAYS.contains(superName);
    }
    if (superName.startsWith("[")) {
      return false;
    }
    String above = EXCEPTIONS.get(className);
    return (above != null && (superName.equals(SERIALIZABLE) || isInstance(above, superName)))
        || (className.equals(TEXT) && superName.equals(STRING))
        || (className.equals(BYTES) && superName.equals(DSL_BYTES))
        || classes.isSubclass(className, superName);
  }

  /** May an array hold an object of this class? One of numbers holds no objects. */
  boolean mayHold(HeapObject array, String className) {
    String element = array.className().substring(1);
    return !isReference(element) || isInstance(className, className(element));
  }

  private boolean isElement(String descriptor, String superDescriptor) {
    boolean references = isReference(descriptor) && isReference(superDescriptor);
    return references && isInstance(className(descriptor), className(superDescriptor));
  }

  private static boolean isReference(String descriptor) {
    return descriptor.startsWith("L") || descriptor.startsWith("[");
  }

  private static String className(String descriptor) {
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
