package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;

/**
 * The first line of the text form of a filter, which says what class the module was made of.
 *
 * <pre>
 * ;; filter dev.x.AddHeader
 * </pre>
 */
public final class FilterLine {
  private static final String START = ";; filter ";

  private FilterLine() {}

  /** The line, with its end. */
  static String of(String className) {
    return START + className.replace('/', '.') + "\n";
  }

  /** The class that a line names, with dots; null if it names none. */
  public static @Nullable String className(@Nullable String line) {
    return line != null && line.startsWith(START) ? line.substring(START.length()).strip() : null;
  }
}
