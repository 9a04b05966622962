package dev.demitasse.compiler.eval;

/** Names as the author of a filter writes them. */
final class Readable {
  private Readable() {}

  /** The class of an internal name. */
  static String className(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }
}
