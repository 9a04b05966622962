package dev.demitasse.guest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The linear memory that the guest library works on when it runs on the JVM, in its tests. One
 * thread at a time.
 */
final class FakeMemory {
  /** The only one. */
  static final FakeMemory THE = new FakeMemory();

  private static final int PAGE = 1 << 16;
  private static final int MAX_PAGES = 256;

  private byte[] bytes = new byte[PAGE];
  private final Map<String, Integer> variables = new HashMap<>();
  private int heap = 64;

  private FakeMemory() {}

  /** Forgets everything: one page of zeros. */
  void reset() {
    bytes = new byte[PAGE];
    heap = 64;
    variables.clear();
  }

  private ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte getByte(int address) {
    return bytes[address];
  }

  int getInt(int address) {
    return buffer().getInt(address);
  }

  long getLong(int address) {
    return buffer().getLong(address);
  }

  void putByte(int address, byte value) {
    bytes[address] = value;
  }

  void putInt(int address, int value) {
    buffer().putInt(address, value);
  }

  void putLong(int address, long value) {
    buffer().putLong(address, value);
  }

  void copy(int to, int from, int length) {
    System.arraycopy(bytes, from, bytes, to, length);
  }

  void fill(int address, byte value, int length) {
    Arrays.fill(bytes, address, address + length, value);
  }

  int pages() {
    return bytes.length / PAGE;
  }

  int grow(int pages) {
    int before = pages();
    if (pages < 0 || pages > MAX_PAGES - before) {
      return -1;
    }
    bytes = Arrays.copyOf(bytes, (before + pages) * PAGE);
    return before;
  }

  int variable(String name) {
    return variables.getOrDefault(name, 0);
  }

  void variable(String name, int value) {
    variables.put(name, value);
  }

  int heap() {
    return heap;
  }

  void heap(int address) {
    heap = address;
  }
}
