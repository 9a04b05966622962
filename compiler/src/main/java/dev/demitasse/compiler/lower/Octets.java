package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import java.util.List;

/** Texts and bytes as constants: two words, address and length, over the bytes themselves. */
final class Octets {
  /** The class above both. */
  static final String BOTH = "dev/demitasse/guest/Octets";

  private static final String STRING = "dev/demitasse/guest/GuestString";
  private static final String BYTES = "dev/demitasse/guest/GuestBytes";

  private Octets() {}

  /**
   * Is it the class of texts or of bytes, or above them? Their objects have exactly the two words.
   */
  static boolean isOctets(String className) {
    return className.equals(STRING) || className.equals(BYTES) || className.equals(BOTH);
  }

  /** The object of a literal; equal ones are one. */
  static Datum.Words constant(String latin1) {
    Insn.Address bytes = new Insn.Address(new Blob(latin1), 0);
    return new Datum.Words("\"" + latin1 + "\"", List.of(bytes, latin1.length()));
  }
}
