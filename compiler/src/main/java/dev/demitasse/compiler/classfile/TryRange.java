package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;

/**
 * A row of the exception table.
 *
 * @param start the first instruction covered
 * @param end the first instruction behind it that is not
 * @param handler where the exception goes
 * @param catchType the internal name of the class that it has to be of; null for any
 */
public record TryRange(int start, int end, int handler, @Nullable String catchType) {
  /** Does it take every exception? */
  public boolean catchesAll() {
    return catchType == null || catchType.equals("java/lang/Throwable");
  }
}
