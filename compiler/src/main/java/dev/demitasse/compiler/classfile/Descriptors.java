package dev.demitasse.compiler.classfile;

import java.util.List;

/** Checks names and descriptors (JVMS §4.2, §4.3), which the parser hands out as they are. */
final class Descriptors {
  /** Returned by {@link #endOfField} where there is no descriptor. */
  private static final int NONE = -1;

  private static final int MOST_DIMENSIONS = 255;

  private Descriptors() {}

  static String field(String descriptor) {
    if (descriptor == null || endOfField(descriptor, 0) != descriptor.length()) {
      throw new Malformed("\"" + descriptor + "\" is not the descriptor of a field");
    }
    return descriptor;
  }

  static String method(String descriptor) {
    if (descriptor == null || !isMethod(descriptor)) {
      throw new Malformed("\"" + descriptor + "\" is not the descriptor of a method");
    }
    return descriptor;
  }

  /** An internal name, without arrays. */
  static String className(String name) {
    if (name == null || !isClassName(name)) {
      throw new Malformed("\"" + name + "\" is not the name of a class");
    }
    return name;
  }

  /** What a class constant names: an internal name, or the descriptor of an array. */
  static String reference(String name) {
    return name != null && name.startsWith("[") ? field(name) : className(name);
  }

  /** Checks a list of internal names. A missing list is empty. */
  static List<String> classNames(List<String> names) {
    if (names == null) {
      return List.of();
    }
    names.forEach(Descriptors::className);
    return List.copyOf(names);
  }

  /** The simple name of a field or method. */
  static String member(String name) {
    if (name == null || name.isEmpty() || holds(name, ".;[/")) {
      throw new Malformed("\"" + name + "\" is not the name of a member");
    }
    return name;
  }

  private static boolean isMethod(String descriptor) {
    if (!descriptor.startsWith("(")) {
      return false;
    }
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      at = endOfField(descriptor, at);
      if (at == NONE) {
        return false;
      }
    }
    return at < descriptor.length() && isResult(descriptor.substring(at + 1));
  }

  private static boolean isResult(String descriptor) {
    return descriptor.equals("V") || endOfField(descriptor, 0) == descriptor.length();
  }

  private static int endOfField(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '[') {
      at++;
    }
    if (at >= text.length() || at - start > MOST_DIMENSIONS) {
      return NONE;
    }
    if (text.charAt(at) != 'L') {
      return "BCDFIJSZ".indexOf(text.charAt(at)) >= 0 ? at + 1 : NONE;
    }
    int semicolon = text.indexOf(';', at);
    return semicolon > 0 && isClassName(text.substring(at + 1, semicolon)) ? semicolon + 1 : NONE;
  }

  /**
   * The JVM allows parentheses, but then the end of a method's parameters is not to be seen; no
   * language uses them.
   */
  private static boolean isClassName(String name) {
    return !name.isEmpty()
        && !holds(name, ".;[()")
        && !name.startsWith("/")
        && !name.endsWith("/")
        && !name.contains("//");
  }

  private static boolean holds(String name, String forbidden) {
    return name.chars().anyMatch(c -> forbidden.indexOf(c) >= 0);
  }
}
