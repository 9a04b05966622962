package dev.demitasse.compiler.diag;

/** Ends a run because something is missing that is not the user's input, such as a JDK. */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * Says what is missing.
   *
   * @param sentence without a full stop
   * @param remedy what to do, a whole sentence
   */
  public EnvironmentException(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
