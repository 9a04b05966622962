package dev.demitasse.compiler.ssa;

/**
 * The name of a variable of the source. Only texts for people show it.
 *
 * @param text empty if it is not known
 * @param depth how many calls were inlined one in the other to bring the variable's method here
 */
public record VariableName(String text, int depth) {
  /** That of a value of which no variable is known. */
  public static final VariableName NONE = new VariableName("", 0);

  /** The name of a variable of the function's own method. */
  public static VariableName of(String text) {
    return text.isEmpty() ? NONE : new VariableName(text, 0);
  }

  /** The name as it is in a function that the variable's function was inlined into, so deep. */
  public VariableName inlined(int calls) {
    return text.isEmpty() ? NONE : new VariableName(text, depth + calls);
  }

  /**
   * The better of two names of one value: that of the outer method, which is nearer to what the
   * reader wrote; of two in like methods this one.
   */
  public VariableName or(VariableName other) {
    boolean isBetter = text.isEmpty() || !other.text.isEmpty() && other.depth < depth;
    return isBetter ? other : this;
  }
}
