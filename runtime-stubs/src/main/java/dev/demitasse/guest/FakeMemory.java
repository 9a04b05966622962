package dev.demitasse.guest;

import dev.demitasse.Nullable;
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
  private static final int DATA = 64;

  /** Where {@link ContextChains} begin, if a test gives them room. */
  static final int CHAINS = DATA;

  private ByteBuffer memory = memory(new byte[PAGE]);
  private final Map<String, Integer> variables = new HashMap<>();
  private int maxPages = MAX_PAGES;
  private int refusals;
  private int heap = DATA;
  private @Nullable FakeClasses classes;

  private FakeMemory() {}

  /** Forgets everything: one page of zeros. */
  void reset() {
    reset(DATA, MAX_PAGES);
  }

  /** Forgets everything: one page of zeros, with data up to an address, that may grow so far. */
  void reset(int dataEnd, int mostPages) {
    memory = memory(new byte[PAGE]);
    maxPages = mostPages;
    refusals = 0;
    heap = dataEnd;
    variables.clear();
    variables.put("kept", dataEnd);
    variables.put("base", dataEnd);
  }

  /** What the filter's classes are from now on. */
  void classes(FakeClasses some) {
    classes = some;
  }

  FakeClasses classes() {
    if (classes == null) {
      throw new IllegalStateException("there is no filter class but in a module");
    }
    return classes;
  }

  private static ByteBuffer memory(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte getByte(int address) {
    return memory.get(address);
  }

  int getInt(int address) {
    return memory.getInt(address);
  }

  long getLong(int address) {
    return memory.getLong(address);
  }

  void putByte(int address, byte value) {
    memory.put(address, value);
  }

  void putInt(int address, int value) {
    memory.putInt(address, value);
  }

  void putLong(int address, long value) {
    memory.putLong(address, value);
  }

  void copy(int to, int from, int length) {
    System.arraycopy(memory.array(), from, memory.array(), to, length);
  }

  void fill(int address, byte value, int length) {
    Arrays.fill(memory.array(), address, address + length, value);
  }

  int pages() {
    return memory.capacity() / PAGE;
  }

  /** The next attempts to grow fail, so many of them. */
  void refuse(int attempts) {
    refusals = attempts;
  }

  int grow(int pages) {
    int before = pages();
    if (refusals > 0) {
      refusals--;
      return -1;
    }
    if (pages < 0 || pages > maxPages - before) {
      return -1;
    }
    memory = memory(Arrays.copyOf(memory.array(), (before + pages) * PAGE));
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
