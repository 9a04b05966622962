package dev.demitasse.compiler.ssa;

/** A rule of the IR is broken; {@link SsaVerifier} adds the function's text. */
final class BrokenRule extends RuntimeException {
  private static final long serialVersionUID = 1;

  private BrokenRule(String message) {
    super(message);
  }

  static void when(boolean broken, String message) {
    if (broken) {
      throw new BrokenRule(message);
    }
  }
}
