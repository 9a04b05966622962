package dev.demitasse.compiler.emit;

/** Bytes that are not a module, or not one that {@link Decoder} reads. */
public final class BadModuleException extends Exception {
  private static final long serialVersionUID = 1;

  private final int offset;

  BadModuleException(int offset, String message) {
    super(message + " at byte " + offset);
    this.offset = offset;
  }

  /** Where in the input it was noticed. */
  public int offset() {
    return offset;
  }
}
