package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import java.util.Set;

/**
 * The reference types of the verifier (JVMS §4.10.1.2): a class by its internal name, an array by
 * its descriptor; null where a class is not known. What is not known fits everywhere.
 */
final class ReferenceTypes {
  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> OF_ARRAYS =
      Set.of(OBJECT, "java/lang/Cloneable", "java/io/Serializable");

  private final Hierarchy hierarchy;

  ReferenceTypes(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** May what is of the first type stand where the second one is asked for? */
  boolean isAssignable(@Nullable String from, @Nullable String to) {
    if (from == null || to == null || from.equals(to) || to.equals(OBJECT)) {
      return true;
    } else if (to.startsWith("[")) {
      return isAssignableToArray(from, to);
    } else if (from.startsWith("[")) {
      return OF_ARRAYS.contains(to);
    } else if (!hierarchy.isKnown(from) || !hierarchy.isKnown(to)) {
      return true;
    }
    // An interface is like Object: calls through it look for themselves.
    return hierarchy.isInterface(to) || hierarchy.isSubclass(from, to);
  }

  /** Is the first class, not an interface, the second one or below it, as far as is known? */
  boolean isBelow(String className, String ofClass) {
    if (className.equals(ofClass) || !hierarchy.isKnown(className)) {
      return true;
    }
    return !hierarchy.isKnown(ofClass)
        || !hierarchy.isInterface(ofClass) && hierarchy.isSubclass(className, ofClass);
  }

  private boolean isAssignableToArray(String from, String to) {
    String element = from.startsWith("[") ? elementClass(from) : null;
    String wanted = elementClass(to);
    return element != null && wanted != null && isAssignable(element, wanted);
  }

  /** The most precise type that both have; null if it is not known. */
  @Nullable
  String common(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return null;
    } else if (a.equals(b)) {
      return a;
    } else if (a.startsWith("[") || b.startsWith("[")) {
      return commonArray(a, b);
    } else if (!hierarchy.isKnown(a) || !hierarchy.isKnown(b)) {
      return null;
    }
    return commonClass(a, b);
  }

  private @Nullable String commonArray(String a, String b) {
    String elementA = a.startsWith("[") ? elementClass(a) : null;
    String elementB = b.startsWith("[") ? elementClass(b) : null;
    if (elementA == null || elementB == null) {
      return OBJECT;
    }
    String element = common(elementA, elementB);
    return element == null ? null : "[" + (element.startsWith("[") ? element : "L" + element + ";");
  }

  private @Nullable String commonClass(String a, String b) {
    if (hierarchy.isSubclass(b, a)) {
      return a;
    }
    String above = a;
    while (above != null && hierarchy.isKnown(above) && !hierarchy.isSubclass(b, above)) {
      above = hierarchy.isInterface(above) ? OBJECT : hierarchy.superclass(above);
    }
    return above != null && hierarchy.isKnown(above) ? above : null;
  }

  /** The class of an array's elements; null for numbers. */
  private static @Nullable String elementClass(String array) {
    return Descriptions.className(array.substring(1));
  }
}
