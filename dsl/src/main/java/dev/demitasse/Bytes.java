package dev.demitasse;

/**
 * An immutable sequence of bytes. Inside a module it is the same two words (address, length) as a
 * {@code String}: {@link #of(String)} and {@link #text()} cost nothing.
 *
 * <p>An index outside the bytes throws {@code IndexOutOfBoundsException}.
 */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes("");

  // One char a byte, 0 to 255.
  private final String chars;

  private Bytes(String chars) {
    this.chars = chars;
  }

  /**
   * The bytes of a text, one byte a char.
   *
   * @throws IllegalArgumentException if a char is above 255
   */
  public static Bytes of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 255) {
        throw new IllegalArgumentException(
            "char above 255 at index " + i + ": a text is one byte a char (ISO-8859-1)");
      }
    }
    return text.isEmpty() ? EMPTY : new Bytes(text);
  }

  /** The eight bytes of {@code value}, least significant first. */
  public static Bytes ofLongLE(long value) {
    return builder(8).addLongLE(value).build();
  }

  /**
   * A builder that has room for {@code capacity} bytes before it must grow; negative counts as 0.
   */
  public static Builder builder(int capacity) {
    return new Builder(capacity);
  }

  /** The number of bytes. */
  public int length() {
    return chars.length();
  }

  /** The byte at {@code index}, signed as Java's bytes are. */
  public byte get(int index) {
    checkRange(index, 1);
    return (byte) chars.charAt(index);
  }

  /** The four bytes from {@code index} on as an int, least significant first. */
  public int getIntLE(int index) {
    checkRange(index, 4);
    return chars.charAt(index)
        | chars.charAt(index + 1) << 8
        | chars.charAt(index + 2) << 16
        | chars.charAt(index + 3) << 24;
  }

  /** The eight bytes from {@code index} on as a long, least significant first. */
  public long getLongLE(int index) {
    checkRange(index, 8);
    return (getIntLE(index) & 0xFFFFFFFFL) | (long) getIntLE(index + 4) << 32;
  }

  /** The bytes from {@code from} up to but not including {@code to}. */
  public Bytes slice(int from, int to) {
    if (from < 0 || to < from || to > length()) {
      throw new IndexOutOfBoundsException("slice " + from + " to " + to + " of " + length());
    }
    return from == to ? EMPTY : new Bytes(chars.substring(from, to));
  }

  /** Whether a is below b as unsigned numbers; one instruction in a module. */
  static boolean isBelow(int a, int b) {
    return Integer.compareUnsigned(a, b) < 0;
  }

  /** {@link #getIntLE} for who has looked at the index: nothing in a module does. */
  int intAt(int index) {
    return getIntLE(index);
  }

  /** The bytes from an index on, for who has looked at it. */
  Bytes rest(int from) {
    return slice(from, length());
  }

  /** The text of so many bytes, for who has looked at the number. */
  String start(int length) {
    return slice(0, length).text();
  }

  /** The same bytes as a text, one char (0 to 255) a byte. */
  public String text() {
    return chars;
  }

  /** Where {@code part} first begins, or -1; no bytes are found at 0. */
  public int indexOf(Bytes part) {
    return chars.indexOf(part.chars);
  }

  /** Whether {@code other} is the same sequence of bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && chars.equals(bytes.chars);
  }

  /** The hash of {@link #text()}. */
  @Override
  public int hashCode() {
    return chars.hashCode();
  }

  /** The bytes in hexadecimal, for failure messages of tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Bytes[");
    for (int i = 0; i < length(); i++) {
      text.append(i == 0 ? "" : " ")
          .append(Character.forDigit(chars.charAt(i) >> 4, 16))
          .append(Character.forDigit(chars.charAt(i) & 15, 16));
    }
    return text.append(']').toString();
  }

  // Not index + size > length(): that sum may overflow.
  private void checkRange(int index, int size) {
    if (index < 0 || index > length() - size) {
      throw new IndexOutOfBoundsException(size + " bytes at " + index + " of " + length());
    }
  }

  /** Puts bytes together; each method changes the builder and returns it. */
  public static final class Builder {
    private final StringBuilder chars;

    private Builder(int capacity) {
      chars = new StringBuilder(Math.max(capacity, 0));
    }

    /**
     * Appends the bytes of a text.
     *
     * @throws IllegalArgumentException if a char is above 255
     */
    public Builder add(String text) {
      return add(Bytes.of(text));
    }

    /** Appends bytes. */
    public Builder add(Bytes bytes) {
      chars.append(bytes.chars);
      return this;
    }

    /** Appends the bytes from {@code from} up to but not including {@code to}. */
    public Builder add(Bytes bytes, int from, int to) {
      return add(bytes.slice(from, to));
    }

    /** Appends four bytes, the least significant first. */
    public Builder addIntLE(int value) {
      for (int shift = 0; shift < 32; shift += 8) {
        chars.append((char) (value >>> shift & 255));
      }
      return this;
    }

    /** Appends eight bytes, the least significant first. */
    public Builder addLongLE(long value) {
      return addIntLE((int) value).addIntLE((int) (value >>> 32));
    }

    /** What was added so far; the builder may go on, the result stays as it is. */
    public Bytes build() {
      return chars.length() == 0 ? EMPTY : new Bytes(chars.toString());
    }
  }
}
