package dev.demitasse.compiler.op;

/**
 * The type of a value: Wasm's four number types, and a reference until {@code lower} makes it an
 * address.
 */
public enum Type {
  I32('i', 0x7F),
  I64('l', 0x7E),
  F32('f', 0x7D),
  F64('d', 0x7C),
  /** A Java reference; an i32 address after lowering. */
  REF('r', 0x7F),
  /** No value: the result of a store or of a call without one. */
  VOID('v', 0x40);

  private final char letter;
  private final int code;

  Type(char letter, int code) {
    this.letter = letter;
    this.code = code;
  }

  /** The letter of this type in the signatures of {@link Op} and in IR text. */
  public char letter() {
    return letter;
  }

  /** The value type's byte in the binary format; 0x40, the empty block type, for {@link #VOID}. */
  public int code() {
    return code;
  }

  /** The type of a letter. */
  public static Type ofLetter(char letter) {
    for (Type type : values()) {
      if (type.letter == letter) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type has the letter '" + letter + "'");
  }

  /**
   * The type of a field or value with this JVM descriptor ({@code I}, {@code Ljava/lang/String;},
   * {@code V} …).
   */
  public static Type ofDescriptor(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B', 'S', 'C', 'I' -> I32;
      case 'J' -> I64;
      case 'F' -> F32;
      case 'D' -> F64;
      case 'V' -> VOID;
      case 'L', '[' -> REF;
      default -> throw new IllegalArgumentException("not a descriptor: " + descriptor);
    };
  }
}
