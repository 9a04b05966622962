package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.List;

/**
 * The implicit exceptions of the JVM and of the library, each with its operands and the class that
 * is thrown.
 */
public enum Guard {
  /** (reference): not null. */
  NULL("java.lang.NullPointerException", "", Type.REF),
  /** (index, length): 0 ≤ index < length, for arrays. */
  INDEX("java.lang.ArrayIndexOutOfBoundsException", "", Type.I32, Type.I32),
  /** (index, length): 0 ≤ index < length, for text. */
  CHAR_INDEX("java.lang.StringIndexOutOfBoundsException", "", Type.I32, Type.I32),
  /** (index, length): 0 ≤ index < length, for bytes. */
  BYTE_INDEX("java.lang.IndexOutOfBoundsException", "", Type.I32, Type.I32),
  /** (char, 256): it fits into a byte. */
  LATIN1("java.lang.IllegalArgumentException", "", Type.I32, Type.I32),
  /** (divisor): not zero. */
  INT_DIVISOR("java.lang.ArithmeticException", "/ by zero", Type.I32),
  /** (divisor): not zero. */
  LONG_DIVISOR("java.lang.ArithmeticException", "/ by zero", Type.I64),
  /** (length): not negative. */
  ARRAY_LENGTH("java.lang.NegativeArraySizeException", "", Type.I32),
  /** (1 if the cast is legal): not 0. */
  CAST("java.lang.ClassCastException", "", Type.I32),
  /** (address of a new block): not 0. Exhaustion, which no handler of a filter sees. */
  MEMORY("java.lang.OutOfMemoryError", "", Type.I32);

  private final String exception;
  private final String message;
  private final List<Type> operands;

  Guard(String exception, String message, Type... operands) {
    this.exception = exception;
    this.message = message;
    this.operands = List.of(operands);
  }

  /** The name of the exception's class. */
  public String exception() {
    return exception;
  }

  /** Its message as far as Java specifies one; else empty. */
  public String message() {
    return message;
  }

  /** The types of the operands. */
  public List<Type> operands() {
    return operands;
  }
}
