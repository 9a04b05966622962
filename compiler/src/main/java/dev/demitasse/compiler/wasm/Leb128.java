package dev.demitasse.compiler.wasm;

/**
 * Lengths of numbers in the variable-length form of the binary format (WebAssembly Core
 * Specification 2.0, §5.2.2).
 */
public final class Leb128 {
  private static final int BITS = 7;

  private Leb128() {}

  /** The bytes that a number takes in the signed form. */
  public static int signedLength(long value) {
    int significant = 64 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
    return significant / BITS + 1;
  }

  /** The bytes that a number, taken as unsigned, takes in the unsigned form. */
  public static int unsignedLength(long value) {
    int significant = 64 - Long.numberOfLeadingZeros(value);
    return Math.max(1, (significant + BITS - 1) / BITS);
  }
}
