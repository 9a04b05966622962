package dev.demitasse.compiler.emit;

/**
 * What the text form shows at the end of each line beside the code: where in the module the
 * instructions of the line stand, and their bytes.
 */
public record WatDetails(boolean offsets, boolean bytes) {
  /** Nothing. */
  public static final WatDetails NONE = new WatDetails(false, false);

  /** Is there something to show? */
  public boolean any() {
    return offsets || bytes;
  }
}
