package dev.demitasse.compiler.ssa.build;

/**
 * Says inside this package what is wrong with the code; who knows the position makes it a
 * diagnostic.
 */
final class InvalidBytecode extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidBytecode(String message) {
    super(message);
  }
}
