package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.op.Type;

/**
 * What a local variable or stack entry can hold: the verification types of JVMS §4.10.1.2, without
 * hierarchy.
 */
enum Kind {
  /** Nothing that may be used. */
  UNDEFINED(Type.VOID, "nothing"),
  INT(Type.I32, "an int"),
  LONG(Type.I64, "a long"),
  FLOAT(Type.F32, "a float"),
  DOUBLE(Type.F64, "a double"),
  /** The constant null. */
  NULL(Type.REF, "a reference"),
  REFERENCE(Type.REF, "a reference"),
  /** An object between {@code new} and the end of its constructor. */
  NEW(Type.REF, "an object whose constructor has not run"),
  /** {@code this} before {@code super(…)} has returned. */
  THIS(Type.REF, "an object whose constructor has not run");

  private final Type type;
  private final String text;

  Kind(Type type, String text) {
    this.type = type;
    this.text = text;
  }

  static Kind of(Type type) {
    return switch (type) {
      case I32 -> INT;
      case I64 -> LONG;
      case F32 -> FLOAT;
      case F64 -> DOUBLE;
      case REF -> REFERENCE;
      case VOID -> UNDEFINED;
    };
  }

  /** The type of the values. */
  Type type() {
    return type;
  }

  /** How many slots or stack words one takes. */
  int words() {
    return this == LONG || this == DOUBLE ? 2 : 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
