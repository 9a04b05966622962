package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.interp.Classes;
import java.util.List;

/** What the evaluation asks about classes and fields. */
public interface World extends Classes {
  /**
   * What is initialised before this class, in this order, besides what is initialised before that:
   * its superclass, then interfaces. What has no initialiser may be left out.
   */
  List<String> initialisedBefore(String className);

  /** The class that a program uses before all others; an empty name if that is not known. */
  default String first() {
    return "";
  }

  /** Is this static field final? */
  boolean isFinal(FieldRef field);

  /**
   * What the static field holds before any initialiser runs, where the class file says so (JVMS
   * §4.7.2): Integer, Long, Float, Double or a text. Null for 0 and null.
   */
  default @Nullable Object initialValue(FieldRef field) {
    return null;
  }
}
