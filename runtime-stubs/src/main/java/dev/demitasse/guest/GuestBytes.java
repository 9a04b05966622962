package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** Bytes inside a module: of and text change the type only. */
@Replaces("dev.demitasse.Bytes")
final class GuestBytes extends Octets {
  public static final GuestBytes EMPTY = new GuestBytes(0, 0);

  GuestBytes(int address, int length) {
    super(address, length);
  }

  public static GuestBytes of(GuestString text) {
    return new GuestBytes(text.address, text.length);
  }

  public static GuestBytes ofLongLE(long value) {
    int block = Heap.allocate(8);
    Checks.allocated(block);
    Wasm.store64(block, value);
    return new GuestBytes(block, 8);
  }

  public int length() {
    return length;
  }

  public byte get(int index) {
    Checks.byteIndex(index, length);
    return (byte) Wasm.load8s(address + index);
  }

  public int getIntLE(int index) {
    checkRange(index, 4);
    return Wasm.load32(address + index);
  }

  public long getLongLE(int index) {
    checkRange(index, 8);
    return Wasm.load64(address + index);
  }

  // Not index + size > length: that sum may overflow.
  private void checkRange(int index, int size) {
    if (index < 0 || index > length - size) {
      Checks.byteIndex(-1, 0);
    }
  }

  public GuestBytes slice(int from, int to) {
    Checks.byteRange(from, to, length);
    return new GuestBytes(address + from, to - from);
  }

  static boolean isBelow(int a, int b) {
    return Wasm.ltU(a, b);
  }

  int intAt(int index) {
    return Wasm.load32(address + index);
  }

  GuestBytes rest(int from) {
    return new GuestBytes(address + from, length - from);
  }

  GuestString start(int length) {
    return new GuestString(address, length);
  }

  public GuestString text() {
    return new GuestString(address, length);
  }

  public int indexOf(GuestBytes part) {
    return find(part, 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    GuestBytes that = trusted(other);
    return that != null && that.length == length && same(address, that.address, length);
  }

  // Bytes have no class at run time: the compiler refuses a call with anything but Bytes.
  @Instruction("identity")
  private static @Nullable GuestBytes trusted(@Nullable Object bytes) {
    return (GuestBytes) bytes;
  }

  @Override
  public int hashCode() {
    return hash();
  }

  public static Builder builder(int capacity) {
    return new Builder(capacity);
  }

  /** A block that is replaced by one of twice the size when it is full. */
  @Replaces("dev.demitasse.Bytes$Builder")
  static final class Builder {
    private int block;
    private int capacity;
    private int length;

    Builder(int capacity) {
      this.capacity = capacity < 8 ? 8 : capacity;
      this.block = Heap.allocate(this.capacity);
      Checks.allocated(block);
    }

    public Builder add(GuestString text) {
      return append(text.address, text.length);
    }

    public Builder add(GuestBytes bytes) {
      return append(bytes.address, bytes.length);
    }

    public Builder add(GuestBytes bytes, int from, int to) {
      return add(bytes.slice(from, to));
    }

    public Builder addIntLE(int value) {
      reserve(4);
      Wasm.store32(block + length, value);
      length += 4;
      return this;
    }

    public Builder addLongLE(long value) {
      reserve(8);
      Wasm.store64(block + length, value);
      length += 8;
      return this;
    }

    public GuestBytes build() {
      return new GuestBytes(block, length);
    }

    private Builder append(int address, int size) {
      reserve(size);
      Wasm.copy(block + length, address, size);
      length += size;
      return this;
    }

    // Bytes that were built stay as they are: they end before what is added later, and a full block
    // is left alone.
    private void reserve(int more) {
      if (Wasm.ltU(capacity - length, more)) {
        int size = (capacity << 1) + more;
        int next = Heap.allocate(size);
        Checks.allocated(next);
        Wasm.copy(next, block, length);
        block = next;
        capacity = size;
      }
    }
  }
}
