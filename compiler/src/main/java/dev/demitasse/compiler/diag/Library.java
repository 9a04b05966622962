package dev.demitasse.compiler.diag;

/** The classes that come with the tool: their lines say nothing to the author of a filter. */
public final class Library {
  private static final String DSL = "dev/demitasse/";

  private Library() {}

  /**
   * Is the class of this internal name one of the DSL or of the guest library? The packages are
   * named one by one: a user's may well be below dev.demitasse, as the samples are.
   */
  public static boolean contains(String internalName) {
    if (!internalName.startsWith(DSL)) {
      return false;
    }
    String rest = internalName.substring(DSL.length());
    return rest.indexOf('/') < 0 || rest.startsWith("host/") || rest.startsWith("guest/");
  }
}
