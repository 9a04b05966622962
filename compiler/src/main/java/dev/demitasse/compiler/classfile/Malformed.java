package dev.demitasse.compiler.classfile;

/** Says inside this package what is wrong with a class file. */
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super(message);
  }
}
