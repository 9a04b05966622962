package dev.demitasse.compiler.diag;

import java.util.Locale;

/** What a diagnostic does to the compilation. */
public enum Severity {
  /** No module is made. */
  ERROR,
  /** The module is made, and does what the source says; that may not be what was meant. */
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
