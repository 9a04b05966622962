package dev.demitasse.guest;

import dev.demitasse.Nullable;

/**
 * The checks of the JVM, for library code that is not written in terms of arrays. Each is one check
 * instruction.
 */
final class Checks {
  private Checks() {}

  /** Throws StringIndexOutOfBoundsException unless 0 ≤ index < length. */
  @Instruction("check CHAR_INDEX")
  static void index(int index, int length) {
    if (index < 0 || index >= length) {
      throw new StringIndexOutOfBoundsException();
    }
  }

  /** Throws StringIndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length. */
  static void range(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      index(-1, 0);
    }
  }

  /** Throws IndexOutOfBoundsException unless 0 ≤ index < length. */
  @Instruction("check BYTE_INDEX")
  static void byteIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException();
    }
  }

  /** Throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length. */
  static void byteRange(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      byteIndex(-1, 0);
    }
  }

  /** Throws IllegalArgumentException unless the char is below the limit, 256. */
  @Instruction("check LATIN1")
  static void latin1(int c, int limit) {
    if (c >= limit) {
      throw new IllegalArgumentException();
    }
  }

  /** Throws OutOfMemoryError for the address 0, which allocation gives when it fails. */
  @Instruction("check MEMORY")
  static void allocated(int address) {
    if (address == 0) {
      throw new OutOfMemoryError();
    }
  }

  /** Throws NullPointerException for null. */
  @Instruction("check NULL")
  static void notNull(@Nullable Object object) {
    if (object == null) {
      throw new NullPointerException();
    }
  }

  /** Throws ArithmeticException for 0. */
  @Instruction("check INT_DIVISOR")
  static void divisor(int divisor) {
    if (divisor == 0) {
      throw new ArithmeticException("/ by zero");
    }
  }

  /** Throws ArithmeticException for 0. */
  @Instruction("check LONG_DIVISOR")
  static void divisor(long divisor) {
    if (divisor == 0) {
      throw new ArithmeticException("/ by zero");
    }
  }
}
