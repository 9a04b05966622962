package dev.demitasse.compiler.link;

/** What the objects of plugins and streams keep from one callback to the next. */
public enum Keeping {
  /** There need not be any objects between callbacks. */
  NOTHING,
  /** Numbers, constants, and the way from a stream to its plugin. */
  NUMBERS,
  /** These, and texts in fields of the plugin. */
  TEXTS,
  /** These, and whatever else fields lead to. */
  OBJECTS;

  /**
   * Are the blocks of plugins used again? Where objects move they have none, and without fields one
   * plugin is like the other.
   */
  boolean reusesPlugins(boolean haveFields) {
    return this == TEXTS || this == NUMBERS && haveFields;
  }
}
