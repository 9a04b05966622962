package dev.demitasse.compiler.ssa.interp;

import java.util.Arrays;

/**
 * Linear memory, little-endian: pages from 0 on, which {@code memory.size} counts, and constants
 * from {@link #CONSTANTS} on, which it does not, so that placing one never moves the heap.
 */
public final class ByteMemory {
  /** The address of the first constant: above all pages, below 2 GiB. */
  public static final int CONSTANTS = 0x4000_0000;

  /** Where the heap begins: above the null page. */
  public static final int HEAP_BASE = 1024;

  private static final int PAGE = 1 << 16;
  private static final int MAX_PAGES = 1024;

  /** The pages as far as they were used: most programs that are interpreted use little. */
  private byte[] pages = new byte[2 * HEAP_BASE];

  private int end = PAGE;
  private byte[] constants = new byte[256];
  private int constantsEnd;

  /** The size in pages of 64 KiB, without the constants. */
  public int size() {
    return end / PAGE;
  }

  /** Adds pages; the size before, or -1 above 64 MiB. */
  public int grow(int more) {
    int before = size();
    if (more < 0 || more > MAX_PAGES - before) {
      return -1;
    }
    end += more * PAGE;
    return before;
  }

  /** The address of a new constant, a multiple of 8, its bytes 0. */
  int addConstant(int length) {
    int start = (constantsEnd + 7) & -8;
    constantsEnd = start + length;
    if (constantsEnd > constants.length) {
      constants = Arrays.copyOf(constants, 2 * constantsEnd);
    }
    return CONSTANTS + start;
  }

  /** The bytes, at most 8, as an unsigned number. */
  public long load(int address, int length) {
    int at = indexOf(address, length);
    byte[] bytes = bytesAt(address);
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 0xFF;
    }
    return value;
  }

  /** Stores the low bytes of a value. */
  public void store(int address, int length, long value) {
    int at = indexOf(address, length);
    byte[] bytes = bytesAt(address);
    for (int i = 0; i < length; i++) {
      bytes[at + i] = (byte) (value >> 8 * i);
    }
  }

  /** A copy of the bytes. */
  public byte[] read(int address, int length) {
    int at = indexOf(address, length);
    return Arrays.copyOfRange(bytesAt(address), at, at + length);
  }

  /** Replaces the bytes from the address on. */
  public void write(int address, byte[] source) {
    int at = indexOf(address, source.length);
    System.arraycopy(source, 0, bytesAt(address), at, source.length);
  }

  private static boolean isConstant(int address) {
    return Integer.compareUnsigned(address, CONSTANTS) >= 0;
  }

  private byte[] bytesAt(int address) {
    return isConstant(address) ? constants : pages;
  }

  /** Are all these bytes there? */
  boolean holds(int address, int length) {
    long size = isConstant(address) ? constants.length : end;
    return start(address) + Integer.toUnsignedLong(length) <= size;
  }

  private static long start(int address) {
    return Integer.toUnsignedLong(address) - (isConstant(address) ? CONSTANTS : 0);
  }

  private int indexOf(int address, int length) {
    long start = start(address);
    if (!holds(address, length)) {
      throw new InterpreterTrap(
          "out of bounds memory access at " + Integer.toUnsignedString(address));
    }
    int behind = (int) start + length;
    if (!isConstant(address) && behind > pages.length) {
      pages = Arrays.copyOf(pages, Math.min(end, 2 * behind));
    }
    return (int) start;
  }
}
