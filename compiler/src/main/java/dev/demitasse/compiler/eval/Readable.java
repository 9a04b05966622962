package dev.demitasse.compiler.eval;

/** Names as the author of a filter writes them. */
final class Readable {
  private static final String LIBRARY = "dev/demitasse/";

  private Readable() {}

  /** The class of an internal name. */
  static String className(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }

  /** Is this a class of the library, whose lines say nothing to the author of a filter? */
  static boolean isLibrary(String internalName) {
    return internalName.startsWith(LIBRARY + "guest/")
        || internalName.startsWith(LIBRARY + "host/")
        || (internalName.startsWith(LIBRARY) && internalName.indexOf('/', LIBRARY.length()) < 0);
  }
}
