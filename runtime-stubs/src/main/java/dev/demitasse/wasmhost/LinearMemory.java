package dev.demitasse.wasmhost;

import java.util.zip.CRC32;

/**
 * The memory of one VM, as the host sees it. Addresses and sizes are unsigned 32-bit numbers in an
 * {@code int}; whoever reads or writes asks {@link #holds} first.
 */
interface LinearMemory {
  /** Bytes of a Wasm page. */
  int PAGE = 0x10000;

  /** The most pages that the reference host lets a module have: 1 GiB. */
  int MAX_PAGES = 16384;

  /** The size now, in pages. */
  int pages();

  byte[] read(int address, int size);

  void write(int address, byte[] bytes);

  int readInt(int address);

  void writeInt(int address, int value);

  void writeLong(int address, long value);

  /** Whether {@code size} bytes from {@code address} on are inside; an empty range may end it. */
  default boolean holds(int address, int size) {
    long end = Integer.toUnsignedLong(address) + Integer.toUnsignedLong(size);
    return end <= (long) pages() * PAGE;
  }

  /** A checksum of that range, to see whether something wrote there. */
  default long checksum(int address, int size) {
    CRC32 sum = new CRC32();
    sum.update(read(address, size));
    return sum.getValue();
  }
}
