package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** java.lang.String over bytes: each is the char 0 to 255 of the same number. */
@Replaces(
    value = "java.lang.String",
    interfaces = {
      "java.io.Serializable",
      "java.lang.Comparable",
      "java.lang.CharSequence",
      "java.lang.constant.Constable",
      "java.lang.constant.ConstantDesc"
    })
final class GuestString extends Octets {
  GuestString(int address, int length) {
    super(address, length);
  }

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public char charAt(int index) {
    Checks.index(index, length);
    return (char) Wasm.load8(address + index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    GuestString that = trusted(other);
    return that != null && that.length == length && same(address, that.address, length);
  }

  // Where anything but a String may come, the compiler has asked before.
  @Instruction("identity")
  private static @Nullable GuestString trusted(@Nullable Object text) {
    return (GuestString) text;
  }

  @Override
  public int hashCode() {
    return hash();
  }

  public int compareTo(GuestString other) {
    int common = length < other.length ? length : other.length;
    for (int i = 0; i < common; i++) {
      int difference = Wasm.load8(address + i) - Wasm.load8(other.address + i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - other.length;
  }

  public boolean startsWith(GuestString prefix) {
    return prefix.length <= length && same(address, prefix.address, prefix.length);
  }

  public boolean startsWith(GuestString prefix, int from) {
    return from >= 0
        && from <= length - prefix.length
        && same(address + from, prefix.address, prefix.length);
  }

  public boolean endsWith(GuestString suffix) {
    return startsWith(suffix, length - suffix.length);
  }

  public GuestString substring(int from) {
    return substring(from, length);
  }

  public GuestString substring(int from, int to) {
    Checks.range(from, to, length);
    return new GuestString(address + from, to - from);
  }

  public int indexOf(int c) {
    return indexOf(c, 0);
  }

  public int indexOf(int c, int from) {
    for (int i = from < 0 ? 0 : from; i < length; i++) {
      if (Wasm.load8(address + i) == c) {
        return i;
      }
    }
    return -1;
  }

  public int indexOf(GuestString part) {
    return find(part, 0);
  }

  public int indexOf(GuestString part, int from) {
    int first = from < 0 ? 0 : from;
    return part.length == 0 && first > length ? length : find(part, first);
  }

  public GuestString concat(GuestString other) {
    if (other.length == 0) {
      return this;
    }
    int block = Heap.allocate(length + other.length);
    Checks.allocated(block);
    Wasm.copy(block, address, length);
    Wasm.copy(block + length, other.address, other.length);
    return new GuestString(block, length + other.length);
  }

  @Override
  @SuppressWarnings("EffectivelyPrivate")
  public String toString() {
    return asString(this);
  }

  /** The text of a value in a concatenation: a null one is {@code null}. */
  static String valueOf(@Nullable String text) {
    return text == null ? "null" : text;
  }

  /** The same text under its Java name. */
  @Instruction("identity")
  static String asString(GuestString text) {
    StringBuilder chars = new StringBuilder();
    for (int i = 0; i < text.length; i++) {
      chars.append((char) Wasm.load8(text.address + i));
    }
    return chars.toString();
  }

  /** The text of one char. */
  public static String valueOf(char c) {
    Checks.latin1(c, 256);
    int block = Heap.allocate(1);
    Checks.allocated(block);
    Wasm.store8(block, c);
    return asString(new GuestString(block, 1));
  }

  public static String valueOf(boolean b) {
    return b ? "true" : "false";
  }

  public static String valueOf(int i) {
    return GuestInteger.toString(i);
  }

  public static String valueOf(long l) {
    return GuestLong.toString(l);
  }
}
